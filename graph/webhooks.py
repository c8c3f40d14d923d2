"""Webhooks: where systems of departments hear of changes, how far each has got, and what could not be delivered.

    due ─► claimed: a lease on one webhook ─► sent ─► moved on ─► released
                                              └► not taken: tried again later, in the end a dead letter

They are no part of what the graph tells, and move no revision. Whoever holds the lease of a webhook sends to it,
whatever machine it is on; each step renews the lease, and a holder that died loses it.
"""

from dataclasses import dataclass
from datetime import datetime

from graph.bookkeeping import read, tell
from graph.callers import Caller, Role, Way
from graph.changes import ChangedType
from graph.failures import BadInput
from graph.query import Command, Query
from graph.temporal import now
from graph.transport import Transaction, Transport

LEASE_SECONDS = 30
"""How long a lease holds after its holder's last step."""


@dataclass(frozen=True)
class DueRow:
    """A webhook with something to send."""

    asked: str


@dataclass(frozen=True)
class _Row:
    id: str
    organisation: str
    role: Role
    url: str
    types: list[ChangedType]
    area: str | None
    most: int
    cursor: int
    tries: int


@dataclass(frozen=True)
class HeldRow(_Row):
    """A webhook as its holder needs it; `secret` is sealed, `most` how many events go into one request."""

    secret: str

    @property
    def caller(self) -> Caller:
        """In whose place it is told anything."""
        return Caller(Way.API_KEY, self.id, self.organisation, frozenset({self.role}))


@dataclass(frozen=True)
class WebhookRow(_Row):
    """A webhook as it is listed; `last` is the number of the last change of all, `dead` counts dead letters."""

    secret: str | None
    name: str | None
    created: datetime
    ended_at: datetime | None
    next_at: datetime | None
    problem: str | None
    last: int
    dead: int


@dataclass(frozen=True)
class DeadLetterRow:
    """A change that a webhook was not told."""

    webhook: str
    number: int
    tries: int
    problem: str
    at: datetime
    again: bool
    type: str | None
    key: str | None
    kind: str | None


DUE = Query("webhooks_due", DueRow)
HELD = Query("webhooks_held", HeldRow)
LISTED = Query("webhooks_listed", WebhookRow)
DEAD = Query("dead_letters", DeadLetterRow)
PUT = Command("put_webhook")
CLAIM = Command("claim_webhook")
MOVE = Command("move_webhook")
RELEASE = Command("release_webhook")
END = Command("end_webhook")
BURY = Command("put_dead_letter")
AGAIN = Command("send_again")
SETTLE = Command("settle_dead_letters")


@dataclass(frozen=True)
class Wanted:
    """A webhook to be; `sealed` is its secret."""

    id: str
    organisation: str
    role: Role
    url: str
    types: list[ChangedType]
    area: str | None
    most: int
    after: int | None
    name: str | None
    sealed: str


async def add(transport: Transport, wanted: Wanted) -> int:
    """Add a webhook, and tell after which number it begins; BadInput when there is no such organisation."""
    params = {
        "id": wanted.id,
        "organisation": wanted.organisation,
        "role": wanted.role.value,
        "url": wanted.url,
        "types": [each.value for each in wanted.types],
        "area": wanted.area,
        "most": wanted.most,
        "after": wanted.after,
        "secret": wanted.sealed,
        "name": wanted.name,
        "at": now().isoformat(),
    }
    added = await tell(transport, PUT, params)
    if not added:
        raise BadInput("as", "known", f"there is no organisation {wanted.organisation[:64]!r}")
    return int(added[0][0])


async def listed(transport: Transport) -> list[WebhookRow]:
    """Every webhook that was ever added."""
    return await read(transport, LISTED)


async def due(transport: Transport, most: int) -> list[str]:
    """The ids of webhooks with something to send and nobody who sends it."""
    return [row.asked for row in await read(transport, DUE, most=most)]


async def claim(transport: Transport, webhook: str, owner: str) -> HeldRow | None:
    """Take the lease on a webhook; None when somebody else was faster."""
    if not await tell(transport, CLAIM, {"id": webhook, "owner": owner, "seconds": LEASE_SECONDS}):
        return None
    held = await read(transport, HELD, ids=[webhook], owner=owner)
    return held[0] if held else None


@dataclass(frozen=True)
class Lease:
    """The hold on one webhook; every step is refused when it was lost."""

    transport: Transport
    webhook: str
    owner: str

    async def move(
        self, cursor: int, tries: int = 0, wait: float | None = None, problem: str | None = None
    ) -> bool:
        """Move it on, or have it tried again after `wait` seconds; False when the lease was lost."""
        return bool(await tell(self.transport, MOVE, self._moved(cursor, tries, wait, problem)))

    async def bury(self, numbers: list[int], tries: int, problem: str, cursor: int) -> bool:
        """Move it on past changes that it was not told, and keep them as dead letters, at once."""

        async def work(transaction: Transaction) -> bool:
            if not await transaction.run(MOVE.name, MOVE.text, self._moved(cursor, 0, None, problem)):
                return False
            told = {"webhook": self.webhook, "numbers": numbers, "tries": tries, "problem": problem}
            await transaction.run(BURY.name, BURY.text, {**told, "at": now().isoformat()})
            return True

        return await self.transport.write(work)

    async def settle(self, numbers: list[int], problem: str | None) -> None:
        """Dead letters that were sent again are gone, unless there was a problem."""
        told = {"webhook": self.webhook, "owner": self.owner, "numbers": numbers, "problem": problem}
        await tell(self.transport, SETTLE, told)

    async def release(self) -> None:
        """Let others send to it."""
        await tell(self.transport, RELEASE, {"id": self.webhook, "owner": self.owner})

    def _moved(self, cursor: int, tries: int, wait: float | None, problem: str | None) -> dict[str, object]:
        hold = {"id": self.webhook, "owner": self.owner, "seconds": LEASE_SECONDS}
        return {**hold, "cursor": cursor, "tries": tries, "wait": wait, "problem": problem}


async def end(transport: Transport, webhook: str, problem: str | None = None) -> datetime:
    """End a webhook and tell since when it has ended; BadInput when there is none of this id."""
    ended = await tell(transport, END, {"id": webhook, "at": now().isoformat(), "problem": problem})
    if not ended:
        raise BadInput("id", "known", f"there is no webhook {webhook[:64]!r}")
    since: datetime = ended[0][0].to_native()
    return since


async def dead(transport: Transport, webhook: str | None, *, again: bool | None = None) -> list[DeadLetterRow]:
    """Dead letters, at most a thousand."""
    return await read(transport, DEAD, webhook=webhook, again=again, most=1000)


async def send_again(transport: Transport, webhook: str, number: int | None) -> int:
    """Have dead letters sent again, and tell how many."""
    letters = await tell(transport, AGAIN, {"webhook": webhook, "number": number})
    if not letters:
        raise BadInput("id", "known", f"there is no webhook {webhook[:64]!r}")
    return int(letters[0][0])
