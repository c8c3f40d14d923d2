"""Orders to confirm a duty: drawn at random, expected as docs/orders.md says, and read back."""

from __future__ import annotations

import random
from collections.abc import Mapping

from graph.temporal import today
from tests.proof.histories import drawing
from tests.proof.histories.model_of_duties import Duties
from tests.proof.histories.order import Expected, Group, Order, Payload, refused
from tests.proof.histories.people import LOOKS, OPERATORS
from tests.proof.histories.reading import Read

TOLD = "{ version change repeated userErrors { code field } responsibility { id version } }"
READ = "id version validTo holder { id } confirmations { reason unit { id } }"


class OrdersAboutDuties:
    """The holder of a duty in force confirms the record that there is now."""

    orders: Mapping[str, str] = {"confirmDuty": TOLD}

    def __init__(self, duties: Duties) -> None:
        self.duties = duties

    def drawn(self, name: str, luck: random.Random) -> Order:
        key = luck.choice([*self.duties.all]) if luck.random() < 0.97 else "R99999"
        known = self.duties.all.get(key)
        holders = [each for each in OPERATORS if known is not None and each.unit == known.holder]
        caller = luck.choice(holders) if holders and luck.random() < 0.7 else drawing.caller(luck)
        sent = {"duty": key, "expectedVersion": drawing.version(known.version if known else 1, luck)}
        return Order(
            caller, name, sent | ({"reason": luck.choice(("核对无误", " "))} if luck.random() < 0.4 else {})
        )

    def expected(self, order: Order) -> Expected:
        malformed = drawing.blank(order.sent.get("reason"))
        stopped = drawing.at_the_door(forbidden=not drawing.acts(order.caller), malformed=malformed)
        if stopped is not None:
            return stopped
        duty = self.duties.all.get(order.sent["duty"])
        if duty is None:
            return refused("UNKNOWN")
        if duty.version != order.sent["expectedVersion"]:
            return Expected(frozenset({"CONFLICT"}), now={"version": duty.version})
        rules = set() if duty.holder == order.caller.unit else {"NOT_YOURS"}
        rules |= set() if duty.in_force(today()) else {"NOT_IN_FORCE"}

        def done(told: Payload) -> Group:
            duty.confirmed.append(order.sent.get("reason"))
            assert told["responsibility"] == {"id": duty.id, "version": duty.version}
            assert told["version"] == duty.version
            return Group((), (("Responsibility", duty.id, "CONFIRMED", duty.version),))

        return Expected(frozenset(rules), done)

    def check(self, read: Read) -> None:
        """Every duty reads back as the model has it, with who confirmed its record."""
        told = read.all(LOOKS, "responsibility(id: $key)", self.duties.all, READ)
        for key, duty in self.duties.all.items():
            row = told[key]
            assert (row["id"], row["version"], row["holder"]["id"]) == (key, duty.version, duty.holder), key
            assert row["validTo"] == (None if duty.end is None else str(duty.end)), key
            reasons = sorted(str(each["reason"]) for each in row["confirmations"])
            assert reasons == sorted(map(str, duty.confirmed)), key
            assert {each["unit"]["id"] for each in row["confirmations"]} <= {duty.holder}
