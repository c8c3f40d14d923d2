"""An order, what the model expects to become of it, and what became of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from tests.proof.histories.people import Caller
from tests.proof.histories.reading import Read

Payload = Mapping[str, Any]
Change = tuple[str, str, str, int | None]
"""Type, key, kind and version of a record of the feed."""


@dataclass(frozen=True)
class Order:
    """What a caller orders; `sent` is its input but for the key."""

    caller: Caller
    name: str
    sent: Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """The records that one order leaves: what it changed besides, in any order, then what it is about."""

    besides: tuple[Change, ...]
    about: tuple[Change, ...]

    @property
    def size(self) -> int:
        return len(self.besides) + len(self.about)


@dataclass(frozen=True)
class Expected:
    """The rules that an order breaks; when it breaks none, `done` changes the model and checks what was told.

    `now`: what a conflict tells of what is there.
    """

    broken: frozenset[str]
    done: Callable[[Payload], Group | None] | None = None
    now: Mapping[str, Any] = field(default_factory=dict)

    @property
    def legal(self) -> bool:
        return not self.broken


class Model(Protocol):
    """What is known of one noun, and the orders about it."""

    @property
    def orders(self) -> Mapping[str, str]:
        """The mutations about it, each with what is asked of its payload."""
        ...

    def drawn(self, name: str, luck: random.Random) -> Order:
        """Some order, legal or not."""
        ...

    def expected(self, order: Order) -> Expected:
        """What must become of it."""
        ...

    def check(self, read: Read) -> None:
        """All that is known of the noun reads back."""
        ...


def refused(*broken: str) -> Expected:
    return Expected(frozenset(broken))
