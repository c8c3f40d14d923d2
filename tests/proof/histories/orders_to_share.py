"""Orders to share: a few items each, drawn at random, expected one by one as the model says, and read back."""

from __future__ import annotations

import copy
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.proof.histories import drawing
from tests.proof.histories.order import Change, Expected, Group, Order, Payload, refused
from tests.proof.histories.people import Caller
from tests.proof.histories.reading import Read
from tests.proof.histories.subjects import Subject

TOLD = """{ change repeated created updated unchanged claimed refused results {
  index key version outcome claimed possibleDuplicates userErrors { code field } } }"""


@dataclass
class Result:
    """What must become of an item; a key that is not known yet is None."""

    broken: frozenset[str]
    outcome: str
    key: str | None = None
    version: int | None = None
    claimed: Sequence[str] = ()
    change: Change | None = None


class OrdersToShare:
    """The five mutations that share in bulk."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self.subjects = {each.order: each for each in subjects}
        self.orders: Mapping[str, str] = dict.fromkeys(self.subjects, TOLD)

    def drawn(self, name: str, luck: random.Random) -> Order:
        caller = drawing.caller(luck)
        items = [self.subjects[name].item(caller, luck) for _ in range(luck.choice((1, 1, 2, 3)))]
        if luck.random() < 0.1:
            items.append(copy.deepcopy(items[0]))
        return Order(caller, name, {"items": items})

    def expected(self, order: Order) -> Expected:
        """An order to share is carried out, whatever becomes of its items."""
        if not drawing.acts(order.caller):
            return refused("FORBIDDEN")

        def done(told: Payload) -> Group | None:
            return self._done(order, told)

        return Expected(frozenset(), done)

    def _done(self, order: Order, told: Payload) -> Group | None:
        subject, changes, taken = self.subjects[order.name], [], set[str]()
        assert len(told["results"]) == len(order.sent["items"])
        for index, (item, result) in enumerate(zip(order.sent["items"], told["results"], strict=True)):
            assert result["index"] == index
            change = _one(subject, order.caller, item, result, taken)
            changes += [change] if change else []
        for word in ("created", "updated", "unchanged", "claimed", "refused"):
            assert told[word] == sum(each["outcome"] == word.upper() for each in told["results"])
        return Group((), tuple(changes)) if changes else None

    def check(self, read: Read) -> None:
        """Every row reads back as the model has it, with its sources, and so do all conflicts."""
        for subject in self.subjects.values():
            subject.check(read)


def _one(
    subject: Subject, caller: Caller, item: Mapping[str, Any], result: Mapping[str, Any], taken: set[str]
) -> Change | None:
    """What became of an item is what the model says; the change that it leaves."""
    codes = {each["code"] for each in result["userErrors"]}
    broken = subject.broken(caller, item, taken)
    if broken:
        assert codes, (item, result, broken)
        # Whatever else is wrong with an item that comes again in a batch follows from what stood before the batch.
        assert "KEY_TWICE" in codes if "KEY_TWICE" in broken else codes <= broken, (item, result, broken)
        assert (result["outcome"], result["key"], result["version"]) == ("REFUSED", None, None)
        return None
    assert not codes, (item, result)
    found = subject.found(caller, item)
    key = result["key"]
    if found is None:
        subject.create(caller, item, key)
        outcome, claimed, version, seen = "CREATED", [], 1, True
    else:
        assert key == found
        heard, version, seen = subject.hear(caller, item, found)
        outcome, claimed = heard.outcome, heard.claimed
    taken |= {f"id:{key}", *subject.keys(caller, item)}
    assert (result["outcome"], sorted(result["claimed"])) == (outcome, sorted(claimed)), (item, result)
    assert result["version"] == (version if seen else None), (item, result)
    assert result["possibleDuplicates"] == []
    kind = {"CREATED": "SHARED", "UPDATED": "SHARED", "CLAIMED": "CLAIMED"}.get(outcome)
    return (subject.type, key, kind, version) if kind else None
