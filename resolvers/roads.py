"""What one request knows along an edge: all keys of one step of execution travel in one statement, each once.

key ─► known?  ─ yes ─► its answer
          └ no ─► the round that sets out at the end of this step ─► one statement ─► known
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence

    Ask = Callable[[list[Any]], Awaitable[list[Any]]]
    Answers = list[Any] | Awaitable[list[Any]]


class Round:
    """Keys that travel together. `done` is over when their answers are known, or the question has failed."""

    def __init__(self) -> None:
        self.keys: list[Any] = []
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.failed: Exception | None = None
        self.task: asyncio.Task[None] | None = None


class Road:
    """One edge, as one request follows it. `ask` answers keys in their order."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._known: dict[Any, Any] = {}
        self._coming: dict[Any, Round] = {}
        self._next: Round | None = None

    def each(self, keys: Sequence[Hashable]) -> Answers:
        """The answer of each key: at once when all are known."""
        rounds = self._learn(keys)
        return self._after(rounds, keys) if rounds else [self._known[key] for key in keys]

    def one(self, key: Hashable) -> asyncio.Future[Any]:
        """The answer of a key."""
        found: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        rounds = self._learn((key,))
        if not rounds:
            _settle(found, self._known[key])
        for each in rounds:
            each.done.add_done_callback(partial(self._arrived, key, each, found))
        return found

    def tell(self, answers: Mapping[Any, Any]) -> None:
        """Answers of keys, learned elsewhere; those that are known, or are asked for already, stay as they are."""
        for key, answer in answers.items():
            if key not in self._coming:
                self._known.setdefault(key, answer)

    def _arrived(
        self, key: Hashable, going: Round, found: asyncio.Future[Any], done: asyncio.Future[None]
    ) -> None:
        if done.cancelled():
            found.cancel()
        else:
            _settle(found, self._known[key] if going.failed is None else going.failed)

    async def _after(self, rounds: Iterable[Round], keys: Sequence[Hashable]) -> list[Any]:
        for each in rounds:
            await asyncio.shield(each.done)
            if each.failed is not None:
                raise each.failed
        return [self._known[key] for key in keys]

    def _learn(self, keys: Iterable[Hashable]) -> dict[Round, None]:
        """The rounds after which all keys are known, or have failed."""
        unknown = [key for key in dict.fromkeys(keys) if key not in self._known]
        new = [key for key in unknown if key not in self._coming]
        if new:
            going = self._open()
            going.keys += new
            self._coming.update(dict.fromkeys(new, going))
        return dict.fromkeys(self._coming[key] for key in unknown)

    def _open(self) -> Round:
        if self._next is None:
            self._next = Round()
            # Others of the same step have keys as well; they name them before anything else happens.
            asyncio.get_running_loop().call_soon(self._set_out)
        return self._next

    def _set_out(self) -> None:
        going, self._next = self._next, None
        if going is not None:
            going.task = asyncio.get_running_loop().create_task(self._go(going))

    async def _go(self, going: Round) -> None:
        try:
            answers = await self._ask(going.keys)
            self._known.update(zip(going.keys, answers, strict=True))
        except Exception as error:  # noqa: BLE001 - whoever follows the edge is told
            going.failed = error
        except BaseException:
            going.done.cancel()
            raise
        going.done.set_result(None)


async def at_last(answers: Answers) -> list[Any]:
    """What is known already, or is waited for."""
    return answers if isinstance(answers, list) else await answers


def _settle(found: asyncio.Future[Any], answer: Any) -> None:
    if found.done():
        return
    if isinstance(answer, Exception):
        found.set_exception(answer)
    else:
        found.set_result(answer)
