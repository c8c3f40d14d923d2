"""A change under way: its transactions, each fenced, and its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from graph.failures import Unavailable
from graph.query import Command

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from graph.transport import Transaction, Transport

HOLD = Command("hold_change")
END = Command("end_change")
ABANDON = Command("abandon_change")

T = TypeVar("T")


class Overtaken(Unavailable):
    """The lease ran out before a transaction began, and somebody else settled the number: nothing was written."""


Step = tuple[Command, dict[str, Any]]


class Change:
    """The lock, held: `revision` is the odd number that this change made, `owner` who holds it."""

    def __init__(self, transport: Transport, owner: str, revision: int) -> None:
        self._transport = transport
        self.owner = owner
        self.revision = revision
        self.deeds_only = False
        """Whether it alters nothing about who owns or may see what; whoever makes the change says so."""
        self.settles_at = revision + 1
        """The even number from which on all can read what this change has made."""
        self._ready = False
        self._perhaps_committed = False

    async def tell(self, *steps: Step) -> list[Sequence[Sequence[Any]]]:
        """Run the steps in one fenced transaction and hand back the records of each.

        Overtaken when the lease ran out and somebody else repaired: then nothing of this was written.
        """

        async def work(transaction: Transaction) -> list[Sequence[Sequence[Any]]]:
            return [await transaction.run(command.name, command.text, params) for command, params in steps]

        return await self.within(work)

    async def within(self, work: Callable[[Transaction], Awaitable[T]]) -> T:
        """Do work in one fenced transaction; Overtaken as above."""

        async def fenced(transaction: Transaction) -> T:
            held = await transaction.run(HOLD.name, HOLD.text, {"n": self.revision, "owner": self.owner})
            if not held:
                raise Overtaken("This change took too long and was repaired by somebody else; start again")
            # Begun again after it was ready: the commit failed, or only its answer was lost.
            self._perhaps_committed = self._ready
            done = await work(transaction)
            self._ready = True
            return done

        return await self._transport.write(fenced)

    async def end(self) -> None:
        """Settle: the next even number. Does nothing when the lock has been taken away, or was given up."""
        await self._leave(END, {"deedsOnly": self.deeds_only})

    async def abandon(self) -> None:
        """Settle at the number before, when nothing was changed: nobody need read again. Ends the change.

        Where an answer to a commit was lost, something may have been changed: then the number moves on.
        """
        if self._perhaps_committed:
            await self.end()
        else:
            self.settles_at = self.revision - 1
            await self._leave(ABANDON, {})

    async def _leave(self, command: Command, said: dict[str, Any]) -> None:
        told = {"n": self.revision, "owner": self.owner, **said}
        await self._transport.put(command.name, command.text, told)
