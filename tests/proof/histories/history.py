"""A history: orders given one after the other, each answered as the model says, whatever is killed in between."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from typing import Any

from graph.temporal import today
from tests.proof.histories.coded_subjects import SharedHazards, SharedPoints
from tests.proof.histories.feed import Feed
from tests.proof.histories.model_of_duties import Duties
from tests.proof.histories.model_of_handovers import Handovers
from tests.proof.histories.model_of_hazards import Hazards
from tests.proof.histories.model_of_points import Points
from tests.proof.histories.model_of_sharing import Shared
from tests.proof.histories.order import Expected, Model, Order
from tests.proof.histories.orders_about_drafts import OrdersAboutDrafts
from tests.proof.histories.orders_about_duties import OrdersAboutDuties
from tests.proof.histories.orders_about_handovers import OrdersAboutHandovers
from tests.proof.histories.orders_about_hazards import OrdersAboutHazards
from tests.proof.histories.orders_about_points import OrdersAboutPoints
from tests.proof.histories.orders_to_share import OrdersToShare
from tests.proof.histories.places import Numbers, Places
from tests.proof.histories.reading import Read
from tests.proof.histories.subjects import Enterprises, Resources, Users
from tests.proof.histories.town import Town

TRIES = 60
"""How often an order is drawn until it is legal, when it shall be."""
LEGAL = 0.8
MOST_TOLD = 40
ENDS = ("transferHazard", "withdrawHandover", "declineHandover", "withdrawDraft")
LONG_AGO = "2024-01-01"


@dataclass(frozen=True)
class Given:
    """An order as it was given: under which key, and what was told when it was done."""

    order: Order
    key: str
    told: Mapping[str, Any]


class History:
    """Gives orders, keeps the model, and compares both."""

    def __init__(self, town: Town, numbers: Numbers, no: int) -> None:
        self.town = town
        self.done: dict[str, int] = {}
        self.refused: dict[str, int] = {}
        self.journal: list[str] = []
        self._given: list[Given] = []
        self._feed = Feed.beginning(town)
        self._keys = (f"history-{no}-{each}" for each in count())
        prefix = f"H{no}"
        places = Places.asked(town)
        hazards, points, duties = Hazards(places), Points(places), Duties.asked(town)
        firms = Shared()
        self._drafts = OrdersAboutDrafts(town, duties, f"{prefix}P")
        self.models: dict[str, Model] = {
            "hazards": OrdersAboutHazards(hazards, points, numbers),
            "points": OrdersAboutPoints(points, firms, numbers),
            "duties": OrdersAboutDuties(duties),
            "drafts": self._drafts,
            "handovers": OrdersAboutHandovers(Handovers(hazards)),
            "sharing": OrdersToShare(
                [
                    Enterprises(firms, f"{prefix}E"),
                    Resources(Shared(), f"{prefix}R"),
                    Users(Shared(), f"{prefix}U"),
                    SharedHazards(Shared(), f"{prefix}H", numbers, hazards),
                    SharedPoints(Shared(), f"{prefix}P", numbers, points),
                ]
            ),
        }

    @property
    def orders(self) -> set[str]:
        """All mutations that a history may give."""
        return {name for model in self.models.values() for name in model.orders}

    def some_order(self, noun: str, luck: random.Random) -> None:
        """Give some order about a noun, legal more often than not."""
        self._give(*self._some(noun, luck))

    def some_order_while(self, what: str, noun: str, luck: random.Random) -> None:
        """The same while a part is killed; an answer that is lost is asked for again under the same key."""
        model, order = self._some(noun, luck)
        self._drafts.forget_the_revision()
        self.journal.append(f"   {what} is killed meanwhile")
        wrap = lambda work: self.town.while_it_is_killed(what, luck.random() * 0.08, work)  # noqa: E731 - one line
        self._give(model, order, wrap)
        self.check()

    def an_earlier_order_again(self, luck: random.Random) -> None:
        """What was done is told again and not done again; with another content it is refused."""
        if not self._given:
            return
        given = luck.choice(self._given)
        changed = luck.random() < 0.3
        sent = {**given.order.sent, "on": str(today())} if changed else given.order.sent
        order = Order(given.order.caller, given.order.name, sent)
        told = self._sent(self._model(order.name), order, given.key)
        self.journal.append(f"again {'otherwise ' * changed}{order.name} {given.key}: {told}")
        if changed:
            (error,) = told["errors"]
            rule = (error["extensions"]["code"], error["extensions"]["rule"])
            assert rule == ("BAD_USER_INPUT", "IDEMPOTENCY_KEY"), told
            return
        payload = told["data"][order.name]
        assert payload["repeated"] is True, told
        assert _lasting(payload) == _lasting(given.told)

    def restart(self, what: str) -> None:
        """End a part and start it again; all is as it was."""
        self.journal.append(f"   {what} is restarted")
        self._drafts.forget_the_revision()
        self.town.restart(what)
        self.check()

    def check(self) -> None:
        """All that the model knows reads back, and the feed tells what was done, once and in order."""
        with self._telling():
            self.town.repaired()
            read = Read(self.town)
            for model in self.models.values():
                model.check(read)
            self._feed.check(self.town)

    def _some(self, noun: str, luck: random.Random) -> tuple[Model, Order]:
        model = self.models[noun]
        legal = luck.random() < LEGAL
        names = self._least_done_first([*model.orders], luck)
        order = model.drawn(names[0], luck)
        for name in names if legal else names[:1]:
            for _ in range(TRIES):
                order = model.drawn(name, luck)
                if model.expected(order).legal == legal:
                    return model, order
        return model, order

    def _least_done_first(self, names: list[str], luck: random.Random) -> list[str]:
        """What ends the life of a noun comes later, so that lives get long."""
        often = {name: self.done.get(name, 0) * (4 if name in ENDS else 1) for name in names}
        return sorted(names, key=lambda name: luck.random() ** (1 / (1 + often[name])))

    def _give(self, model: Model, order: Order, around: Callable[..., Any] | None = None) -> None:
        luck = random.Random(str(order))  # noqa: S311 - no secret
        expected, sent, key = model.expected(order), order.sent, next(self._keys)
        if luck.random() < 0.03 and "FORBIDDEN" not in expected.broken:
            sent, expected = {**sent, "on": LONG_AGO}, Expected(frozenset({"BAD_USER_INPUT"}))
        elif luck.random() < 0.05:
            sent = {**sent, "on": str(today())}
        order = Order(order.caller, order.name, sent)

        def work() -> dict[str, Any]:
            return self._sent(model, order, key)

        told = around(work) if around else work()
        self.journal.append(f"{order.caller.name}: {order.name} {dict(sent)} -> {told}")
        with self._telling():
            if expected.broken:
                self._was_refused(order, expected, told)
            else:
                self._was_done(order, key, expected, told, surely=around is None)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Whoever reads that something went wrong reads what was ordered before."""
        try:
            yield
        except AssertionError as error:
            error.add_note("\n".join(self.journal[-MOST_TOLD:]))
            raise

    def _was_done(self, order: Order, key: str, expected: Expected, told: dict[str, Any], *, surely: bool) -> None:
        """Done once, as the model says; `surely`: its answer was not lost, so that it was given once alone."""
        payload = self._payload(order, told)
        assert payload.get("userErrors", []) == [], (order, told)
        assert payload["repeated"] is False or not surely, (order, told)
        assert expected.done is not None
        group = expected.done(payload)
        self._feed.add(group)
        if group is None:
            assert payload["change"] is None
        else:
            assert payload["change"] == self._feed.last, (order, told)
        self._given.append(Given(order, key, payload))
        self.done[order.name] = self.done.get(order.name, 0) + 1

    def _was_refused(self, order: Order, expected: Expected, told: dict[str, Any]) -> None:
        """Refused for a rule that it breaks, and for no other."""
        if "errors" in told:
            (error,) = told["errors"]
            found = {error["extensions"]["code"]}
            if found == {"CONFLICT"}:
                extensions = error["extensions"]
                assert {name: extensions.get(name) for name in expected.now} == dict(expected.now), (order, told)
        else:
            payload = self._payload(order, told)
            found = {each["code"] for each in payload["userErrors"]}
            assert (payload["change"], payload["repeated"]) == (None, False), (order, told)
        assert found, (order, expected.broken, told)
        assert found <= expected.broken, (order, expected.broken, told)
        for code in found:
            self.refused[code] = self.refused.get(code, 0) + 1

    def _sent(self, model: Model, order: Order, key: str) -> dict[str, Any]:
        text = (
            f"mutation($input: {_input(order.name)}!) {{ {order.name}(input: $input) {model.orders[order.name]} }}"
        )
        return self.town.ask(order.caller.name, text, {"input": {**order.sent, "idempotencyKey": key}})

    def _payload(self, order: Order, told: dict[str, Any]) -> dict[str, Any]:
        assert "errors" not in told, (order, told)
        return dict(told["data"][order.name])

    def _model(self, name: str) -> Model:
        return next(model for model in self.models.values() if name in model.orders)


INPUTS = {
    **dict.fromkeys(
        ("acceptHazard", "startRectification", "submitRectification", "closeHazard"), "HazardStepInput"
    ),
    **dict.fromkeys(("acceptHandover", "withdrawHandover"), "HandoverAnswerInput"),
    "liftSupervision": "HazardOrderInput",
    "withdrawDraft": "DraftOrderInput",
}


def _input(name: str) -> str:
    return INPUTS.get(name, f"{name[0].upper()}{name[1:]}Input")


def _lasting(payload: Mapping[str, Any]) -> dict[str, Any]:
    """What an answer tells of what was done then; the rest is as it is now."""
    return {name: payload[name] for name in ("hic", "id", "version", "change", "results") if name in payload}
