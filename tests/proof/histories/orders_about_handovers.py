"""Orders about handovers: drawn at random, expected as the model says, and read back."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

from tests.proof.histories import drawing
from tests.proof.histories.model_of_handovers import Handover, Handovers, Offer
from tests.proof.histories.model_of_hazards import Given, Hazard
from tests.proof.histories.order import Change, Expected, Group, Order, Payload, refused
from tests.proof.histories.people import LOOKS, Caller
from tests.proof.histories.places import CELLS, ROLES, Cell
from tests.proof.histories.reading import Read

TOLD = """{ version change repeated userErrors { code field } leftOut { hic became }
  handover { id version state hazards { hic role became } } }"""
READ = """id version state reason answer from { id } to { id } hazards { hic role became }"""
ANSWERS = {"acceptHandover": "ACCEPTED", "declineHandover": "DECLINED", "withdrawHandover": "WITHDRAWN"}
DEEDS = {"ACCEPTED": "HANDED_OVER", "DECLINED": "DECLINED", "WITHDRAWN": "WITHDRAWN"}
TAKERS = ("U03", "U06", "U07", "U09", "U13", "C02")


class OrdersAboutHandovers:
    """One department proposes, the other accepts or declines, or it is taken back."""

    orders: Mapping[str, str] = dict.fromkeys(("proposeHandover", *ANSWERS), TOLD)

    def __init__(self, handovers: Handovers) -> None:
        self.handovers = handovers

    def drawn(self, name: str, luck: random.Random) -> Order:
        caller = drawing.caller(luck)
        if name == "proposeHandover":
            return Order(caller, name, self._offer(caller, luck))
        key = luck.choice([*self.handovers.all]) if self.handovers.all and luck.random() < 0.97 else "HO-99999"
        known = self.handovers.all.get(key)
        sent = {"handover": key, "expectedVersion": drawing.version(known.version if known else 1, luck)}
        if name == "declineHandover" or luck.random() < 0.4:
            sent["reason"] = luck.choice(("同意", "不在本单位职责范围", " "))
        return Order(caller, name, sent)

    def expected(self, order: Order) -> Expected:
        stopped = drawing.at_the_door(
            forbidden=not drawing.acts(order.caller) or order.caller.unit == "C02",
            malformed=drawing.blank(order.sent.get("reason")),
        )
        return stopped or (self._proposal(order) if order.name == "proposeHandover" else self._about_one(order))

    def _about_one(self, order: Order) -> Expected:
        handover = self.handovers.seen(order.caller, order.sent["handover"])
        if handover is None:
            return refused("UNKNOWN")
        if handover.version != order.sent["expectedVersion"]:
            now = {"version": handover.version, "state": handover.state}
            return Expected(frozenset({"CONFLICT"}), now=now)
        return self._answer(order, handover)

    def _offer(self, caller: Caller, luck: random.Random) -> dict[str, Any]:
        sent: dict[str, Any] = {"to": luck.choice(TAKERS), "reason": luck.choice(("机构改革", "职责划转", " "))}
        if luck.random() < 0.03:
            sent["from"] = luck.choice(TAKERS)
        if luck.random() < 0.3:
            cell = luck.choice(CELLS)
            return {**sent, **cell.sent, **({"role": luck.choice(ROLES)} if luck.random() < 0.3 else {})}
        known = [*self.handovers.hazards.all]
        own = [hic for hic, each in self.handovers.hazards.all.items() if each.in_charge(caller.unit)]
        among = own if own and luck.random() < 0.8 else [*known, drawing.NOWHERE]
        return {**sent, "hazards": luck.sample(among, min(len(among), luck.choice((1, 1, 2, 3))))}

    def _proposal(self, order: Order) -> Expected:
        caller, sent = order.caller, order.sent
        giver = sent.get("from", caller.unit)
        rules: set[str] = {"TO_ITSELF"} if giver == sent["to"] else set()
        rules |= {"NOT_YOURS"} if giver != caller.unit or not caller.department else set()
        rules |= {"UNKNOWN"} if not sent["to"].startswith("U") else set()
        matching = self._matching(caller, giver, sent)
        named = [self.handovers.hazards.seen(caller, hic) for hic in sent.get("hazards", ())]
        offered = [given for _, given in matching if self.handovers.offered(given)]
        if "hazards" in sent:
            rules |= {"ALREADY_OFFERED"} if offered else set()
            rules |= {"UNKNOWN"} if None in named else set()
            there = {hazard.hic for hazard, _ in matching}
            rules |= {"NOT_YOURS"} if any(each is not None and each.hic not in there for each in named) else set()
        free = [(hazard, given) for hazard, given in matching if not self.handovers.offered(given)]
        rules |= set() if free else {"NOTHING_OPEN"}

        def done(told: Payload) -> Group:
            key = told["handover"]["id"]
            assert key not in self.handovers.all
            offers = [Offer(hazard, given) for hazard, given in free]
            made = Handover(key, giver, sent["to"], sent["reason"], offers)
            self.handovers.all[key] = made
            return _told(made, told, "PROPOSED", ())

        return Expected(frozenset(rules), done)

    def _matching(self, caller: Caller, giver: str, sent: Mapping[str, Any]) -> list[tuple[Hazard, Given]]:
        """Open assignments of the giver, of the hazards in sight that are named, or of all that match."""
        seen = [each for hic in self.handovers.hazards.all if (each := self.handovers.hazards.seen(caller, hic))]
        if "hazards" in sent:
            seen = [each for each in seen if each.hic in sent["hazards"]]
        else:
            seen = [each for each in seen if each.cell == Cell(sent["subScope"], sent["area"])]
        return [
            (hazard, given)
            for hazard in seen
            for given in hazard.given
            if given.open and given.unit == giver and sent.get("role") in (None, given.role)
        ]

    def _answer(self, order: Order, handover: Handover) -> Expected:
        state = ANSWERS[order.name]
        party = handover.giver if state == "WITHDRAWN" else handover.taker
        rules = {
            "NOT_YOURS": order.caller.unit != party,
            "STEP_NOT_ALLOWED": handover.state != "PROPOSED",
        }

        def done(told: Payload) -> Group:
            moved = handover.close(state, order.sent.get("reason"))
            changes = [("Hazard", each.hic, "HANDED_OVER", each.version) for each in moved]
            return _told(handover, told, DEEDS[state], changes)

        return Expected(frozenset(rule for rule, broken in rules.items() if broken), done)

    def check(self, read: Read) -> None:
        """Every handover reads back as the model has it."""
        told = read.all(LOOKS, "handover(id: $key)", self.handovers.all, READ)
        for key, handover in self.handovers.all.items():
            row = told[key]
            assert _rows(row.pop("hazards")) == _offers(handover), key
            assert row == {
                "id": key,
                "version": handover.version,
                "state": handover.state,
                "reason": handover.reason,
                "answer": handover.answer,
                "from": {"id": handover.giver},
                "to": {"id": handover.taker},
            }


def _told(handover: Handover, told: Payload, kind: str, besides: Sequence[Change]) -> Group:
    now = told["handover"]
    assert (now["id"], now["version"], now["state"]) == (handover.id, handover.version, handover.state)
    assert told["version"] == handover.version
    assert _rows(now["hazards"]) == _offers(handover)
    left = {(each.hazard.hic, each.became) for each in handover.offers if each.became in ("CLOSED", "REASSIGNED")}
    assert {(each["hic"], each["became"]) for each in told["leftOut"]} == left
    return Group(tuple(besides), (("Handover", handover.id, kind, handover.version),))


def _rows(told: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return sorted((each["hic"], each["role"], each["became"]) for each in told)


def _offers(handover: Handover) -> list[tuple[str, str, str]]:
    return sorted((each.hazard.hic, each.given.role, each.became) for each in handover.offers)
