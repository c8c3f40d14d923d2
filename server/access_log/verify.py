"""Verify the whole access log: every chain from its first record to its end, and what chains say of each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph import access_chain
from graph.bookkeeping import read
from server.access_log.findings import Finding, Wrong
from server.access_log.walk import Walk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from graph.access_chain import StoredRow
    from graph.transport import Transport
    from server.access_log.audit_key import PublicKey


NAMED = re.compile(r"[^#\s]+#[0-9]{12} [0-9a-f]{64}")
"""How a record names the end of another chain."""


class Verification:
    """A walk over the log in the graph, page by page; it trusts these keys and no others."""

    def __init__(self, transport: Transport, keys: Sequence[PublicKey]) -> None:
        self._transport = transport
        self._keys = keys
        self._told: set[str] = set()
        self.walk = Walk([], keys)

    async def findings(self) -> AsyncIterator[Finding]:
        """Everything that is wrong, as it is found."""
        chains = await read(self._transport, access_chain.CHAINS)
        self.walk = Walk(chains, self._keys)
        async for page in access_chain.stored(self._transport):
            newer = {row.id.partition("#")[0] for row in page} - self.walk.chains.keys()
            if newer:
                # Begun since the walk did: known now, or put there by somebody.
                found = await read(self._transport, access_chain.CHAINS)
                self.walk.chains.update({chain.writer: chain for chain in found if chain.writer in newer})
            for row in page:
                for finding in self.walk.step(row):
                    yield finding
            async for finding in self._named(page):
                yield finding
        for finding in [*self.walk.leave(), *self.walk.unwalked()]:
            if finding.place not in self._told:
                yield finding
        unnumbered = await read(self._transport, access_chain.UNNUMBERED)
        if unnumbered[0].number:
            yield Finding(Wrong.INSERTED, "records without an id", str(unnumbered[0].number))

    async def _named(self, page: Sequence[StoredRow]) -> AsyncIterator[Finding]:
        """Are the ends of other chains, which these records name, still there?"""
        named = dict(
            each.split(" ", 1)
            for row in page
            for each in row.properties.get("others") or ()
            if NAMED.fullmatch(each)
        )
        if not named:
            return
        rows = await read(self._transport, access_chain.HASHES, ids=list(named))
        found = {row.id: row.hash for row in rows}
        for place, hashed in named.items():
            writer, _, number = place.partition("#")
            chain = self.walk.chains.get(writer)
            if found.get(place) == hashed or (chain is not None and int(number) <= chain.pruned_seq):
                continue
            if place in found:
                yield Finding(Wrong.REPLACED, place, "another chain names it with another hash")
            elif chain is not None and chain.seq >= int(number):
                continue  # the walk along that chain tells of it
            elif writer not in self._told:
                self._told.add(writer)
                wrong = Wrong.CHAIN_REMOVED if chain is None else Wrong.TAIL_REMOVED
                yield Finding(wrong, writer, f"another chain names its record {number.lstrip('0')}")
