"""A walk along the records of the access log, in the order of their ids: each is judged by the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.access_chain import End, record_id
from graph.access_log import AccessKind
from server.access_log.findings import Finding, Wrong
from server.access_log.record import SIGNED, anchored, hash_of, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.access_chain import ChainRow, StoredRow
    from server.access_log.audit_key import PublicKey

_SIGNED = {kind.value for kind in SIGNED}


class Walk:
    """Finds what is wrong. It keeps the ends of chains and where it stands; nothing else grows with the log.

    `chains`: as the graph knew them before the first record was read; what was added since may follow.
    """

    def __init__(self, chains: Sequence[ChainRow], keys: Sequence[PublicKey]) -> None:
        self.chains = {chain.writer: chain for chain in chains}
        self.walked: set[str] = set()
        self.records = 0
        self.signatures = 0
        self._keys = {key.id: key for key in keys}
        self._writer = ""
        self._end = End()
        self._suspect = False
        self._closed = False

    def step(self, row: StoredRow) -> Iterator[Finding]:
        """Go on to the next record."""
        told = row.properties
        self.records += 1
        writer, _, number = row.id.partition("#")
        if writer != self._writer:
            yield from self.leave()
            yield from self._enter(writer)
        seq = int(number) if number.isascii() and number.isdecimal() else -1
        if (told.get("writer"), told.get("seq"), row.id) != (writer, seq, record_id(writer, seq)):
            # A record whose place was changed is no member of the chain, whatever it holds.
            yield Finding(Wrong.REORDERED if seq >= 0 else Wrong.INSERTED, row.id, _claimed(told))
            if seq != self._end.seq + 1:
                return
        if seq <= self._end.seq:
            yield Finding(Wrong.INSERTED, row.id, "the chain begins above it")
            return
        yield from self._missing(seq)
        yield from self._judge(row.id, seq, told)

    def leave(self) -> Iterator[Finding]:
        """The chain that was walked has ended: is that where the graph says it ends?"""
        chain = self.chains.get(self._writer)
        if self._writer and chain is None:
            yield Finding(Wrong.INSERTED, self._writer, "the graph knows no such chain")
        elif chain is not None and self._end.seq < chain.seq:
            last = record_id(chain.writer, chain.seq)
            yield Finding(Wrong.TAIL_REMOVED, self._writer, f"{self._end.seq} is its last, and was to be {last}")
        elif chain is not None and self._end.seq == chain.seq and self._end.hash != chain.hash:
            yield Finding(Wrong.REPLACED, record_id(chain.writer, chain.seq), "the chain ended with another")
        self._writer = ""

    def unwalked(self) -> Iterator[Finding]:
        """Chains of which nothing is left."""
        for writer, chain in self.chains.items():
            if writer not in self.walked:
                yield from self._anchored(chain)
                if chain.seq > chain.pruned_seq:
                    yield Finding(Wrong.CHAIN_REMOVED, writer, f"{chain.seq - chain.pruned_seq} records")

    def _enter(self, writer: str) -> Iterator[Finding]:
        self._writer = writer
        self.walked.add(writer)
        self._end, self._suspect, self._closed = End(), False, False
        chain = self.chains.get(writer)
        if chain is not None:
            self._end = End(chain.pruned_seq, chain.pruned_hash)
            yield from self._anchored(chain)

    def _anchored(self, chain: ChainRow) -> Iterator[Finding]:
        """Is the anchor signed, where records were pruned?"""
        message = anchored(chain.writer, chain.pruned_seq, chain.pruned_hash)
        if chain.pruned_seq and not self._holds(chain.pruned_key, chain.pruned_signature, message):
            yield Finding(Wrong.ANCHOR, chain.writer, f"anchored at {chain.pruned_seq}")

    def _missing(self, seq: int) -> Iterator[Finding]:
        """The numbers between the last record and this one."""
        first, last = self._end.seq + 1, seq - 1
        if first <= last:
            more = f"and all up to {last}" if first < last else ""
            yield Finding(Wrong.REMOVED, record_id(self._writer, first), more)
            self._suspect = True

    def _judge(self, place: str, seq: int, told: Mapping[str, Any]) -> Iterator[Finding]:
        content = hash_of(told) == told.get("hash")
        follows = told.get("previous", "") == self._end.hash
        if not content:
            yield Finding(Wrong.CHANGED if follows else Wrong.REORDERED, place)
        elif not follows and not self._suspect:
            yield Finding(Wrong.REPLACED, record_id(self._writer, self._end.seq))
        if self._closed:
            yield Finding(Wrong.INSERTED, place, "the chain was closed before it")
        kind = told.get("kind")
        if content and (kind in _SIGNED or seq == 1):
            self.signatures += 1
            message = signed(str(told.get("hash")))
            if not self._holds(told.get("audit_key"), told.get("signature"), message):
                yield Finding(Wrong.UNSIGNED, place, f"{kind}, key {told.get('audit_key')}")
        self._closed = kind == AccessKind.CLOSED.value
        # What is wrong here is told here; the next record is not to blame for it.
        self._suspect = not content
        self._end = End(seq, str(told.get("hash")))

    def _holds(self, key: str | None, signature: str | None, message: bytes) -> bool:
        trusted = self._keys.get(key or "")
        return trusted is not None and signature is not None and trusted.holds(signature, message)


def _claimed(told: Mapping[str, Any]) -> str:
    return f"it says that it is {told.get('writer')} {told.get('seq')}"
