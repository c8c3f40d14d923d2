"""Orders about duty lists: drawn at random, expected as the model says, and read back."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from graph.temporal import today
from tests.proof.histories import drawing, model_of_drafts
from tests.proof.histories.model_of_drafts import Draft
from tests.proof.histories.model_of_duties import DRAFTED, Duties, Slot, owners
from tests.proof.histories.order import Change, Expected, Group, Order, Payload, refused
from tests.proof.histories.people import BY_NAME, Caller
from tests.proof.histories.places import ROLES, Cell
from tests.proof.histories.reading import Read
from tests.proof.histories.town import Town

TOLD = """{ version change repeated userErrors { code field }
  draft { id version state items { kind key } } }"""
WAIVED = "{ id version change repeated userErrors { code field } }"
REHEARSE = """query($draft: ID!) { rehearse(draft: $draft) { revision
  changes { kind role subScope { key } area { code } } } }"""
WAIVERS = """{ waivers { id role until reason draft subScope { key } area { code } acceptedBy { id } } }"""
READ = "id version state title effective preparedBy { id } items { kind key }"
STEWARD, APPROVER = BY_NAME["a steward"], BY_NAME["an approver"]
HOLDERS = ("U06", "U07", "U09", "U13", "U24", "U99")
NEVER_DECLARED = Cell("09-A", "440308000")
UNTIL, OVER = "2099-01-01", "2024-01-01"


class OrdersAboutDrafts:
    """Duty lists are drafted, revised, withdrawn and adopted, and gaps are accepted."""

    orders: Mapping[str, str] = {
        **dict.fromkeys(("draftDuties", "reviseDraft", "withdrawDraft", "adoptDraft"), TOLD),
        "waiveGap": WAIVED,
    }

    def __init__(self, town: Town, duties: Duties, prefix: str) -> None:
        self.duties = duties
        self.all: dict[str, Draft] = {}
        self.waivers: dict[str, dict[str, Any]] = {}
        self.revision: int | None = None
        self._revisions: list[int] = []
        self._town = town
        self._prefix = prefix
        self._named = 0

    def forget_the_revision(self) -> None:
        """An order whose answer was lost may have moved it."""
        self.revision = None

    def drawn(self, name: str, luck: random.Random) -> Order:
        caller = drawing.caller(luck) if luck.random() < 0.1 else self._officer(name, luck)
        if name == "draftDuties":
            return Order(caller, name, self._content(luck))
        if name == "waiveGap":
            return Order(caller, name, {"gap": self._gap(luck)})
        draft = luck.choice([*self.all]) if self.all and luck.random() < 0.97 else "D-99999"
        known = self.all.get(draft)
        sent = {"draft": draft, "expectedVersion": drawing.version(known.version if known else 1, luck)}
        if name == "reviseDraft":
            return Order(caller, name, {**sent, **self._content(luck)})
        if name == "adoptDraft":
            sent["rehearsed"] = self._rehearsed(known, luck)
            if known is not None and known.state == "OPEN" and luck.random() < 0.85:
                gaps = sorted(model_of_drafts.opened(self.duties, known))
                if gaps and luck.random() < 0.1:
                    gaps.pop()
                sent["waivers"] = [self._waiver(slot, luck) for slot in gaps]
        return Order(caller, name, sent)

    def expected(self, order: Order) -> Expected:
        approves = order.name in ("adoptDraft", "waiveGap")
        stopped = drawing.at_the_door(
            forbidden=order.caller.role != ("APPROVER" if approves else "STEWARD"),
            malformed="title" in order.sent and model_of_drafts.malformed(order.sent),
        )
        if stopped is not None:
            return stopped
        if order.name == "draftDuties":
            return self._drafting(order, None)
        return self._waiving(order) if order.name == "waiveGap" else self._about_one(order)

    def _about_one(self, order: Order) -> Expected:
        draft = self.all.get(order.sent["draft"])
        if draft is None:
            return refused("UNKNOWN")
        if draft.version != order.sent["expectedVersion"]:
            now = {"version": draft.version, "state": draft.state}
            return Expected(frozenset({"CONFLICT"}), now=now)
        if draft.state != "OPEN":
            return refused("STEP_NOT_ALLOWED")
        if order.name == "adoptDraft":
            return self._adoption(order, draft)
        return self._drafting(order, draft) if order.name == "reviseDraft" else self._withdrawal(order, draft)

    def _officer(self, name: str, luck: random.Random) -> Caller:
        if name in ("adoptDraft", "waiveGap"):
            return APPROVER
        return STEWARD if luck.random() < 0.8 else BY_NAME["another steward"]

    def _content(self, luck: random.Random) -> dict[str, Any]:
        ahead = luck.choice((2, 2, 3, 5, 8)) if luck.random() < 0.96 else 0
        effective = today() + timedelta(days=ahead)
        said: dict[str, Any] = {"title": f"调整职责{luck.randrange(1000)}", "effective": str(effective)}
        for _ in range(luck.choice((1, 1, 2, 3))):
            name, item = self._item(effective, luck)
            said.setdefault(name, []).append(item)
        return said

    def _item(self, effective: date, luck: random.Random) -> tuple[str, dict[str, Any]]:
        cell, later = luck.choice(DRAFTED[:4]), str(effective + timedelta(days=luck.choice((1, 2, 4))))
        own = [key for key in self.duties.all if key.startswith((self._prefix, "D-"))]
        ended = luck.choice([*own, *own, "R037", "R044", "R99999"])
        fate = luck.random()
        if fate < 0.45:
            said = {
                "role": luck.choice(ROLES),
                "holder": luck.choice(HOLDERS),
                "scope": cell.matter,
                "area": cell.area,
            }
            if luck.random() < 0.5:
                said["id"] = self._key(luck)
            if luck.random() < 0.3:
                said["validFrom"] = later
            if luck.random() < 0.3:
                said["validTo"] = str(effective + timedelta(days=10))
            return "addDuties", said | ({"replaces": ended} if luck.random() < 0.25 else {})
        if fate < 0.7:
            return "endDuties", {"id": ended, **({"on": later} if luck.random() < 0.3 else {})}
        if fate < 0.8:
            sent = {"role": luck.choice(ROLES), "lead": "U07", "others": ["U09"], "scope": cell.matter}
            return "addAgreements", {**sent, "area": cell.area, "id": self._key(luck)}
        if fate < 0.88:
            return "endAgreements", {"id": luck.choice([*self.duties.pacts, "G-99999"])}
        if fate < 0.95:
            return "declareCells", luck.choice(DRAFTED[2:]).sent
        gone = luck.choice((*DRAFTED[2:], NEVER_DECLARED)).sent
        return "withdrawCells", {**gone, **({"on": later} if luck.random() < 0.3 else {})}

    def _key(self, luck: random.Random) -> str:
        if luck.random() < 0.04:
            return luck.choice([*self.duties.all])
        self._named += 1
        return f"{self._prefix}-{self._named}"

    def _gap(self, luck: random.Random) -> dict[str, Any]:
        cell = luck.choice(DRAFTED[1:4])
        slots = [(each.matter, each.area, role) for each in self.duties.declared for role in ROLES]
        gaps = sorted(slot for slot in slots if self._is_gap(slot))
        slot = luck.choice(gaps) if gaps and luck.random() < 0.7 else (cell.matter, cell.area, luck.choice(ROLES))
        return self._waiver(slot, luck)

    def _is_gap(self, slot: Slot) -> bool:
        asked = self.duties.must_be_owned(Cell(*slot[:2]), today())
        return asked and not owners(self.duties.all.values(), slot, today())

    def _waiver(self, slot: Slot, luck: random.Random) -> dict[str, Any]:
        until = OVER if luck.random() < 0.04 else UNTIL
        named = {"subScope": slot[0], "area": slot[1], "role": slot[2]}
        return {**named, "reason": "新单位组建中", "until": until}

    def _rehearsed(self, draft: Draft | None, luck: random.Random) -> int:
        """Mostly the revision as it is now; the gaps that are told with it are those of the model."""
        if draft is not None and draft.state == "OPEN" and (self.revision is None or luck.random() < 0.05):
            told = self._town.ask(STEWARD.name, REHEARSE, {"draft": draft.id})
            assert "errors" not in told, told["errors"]
            rehearsal = told["data"]["rehearse"]
            assert self.revision in (None, rehearsal["revision"]), "duties have changed by themselves"
            self.revision = rehearsal["revision"]
            self._revisions.append(self.revision)
            if not model_of_drafts.broken(self.duties, draft):
                gaps = {
                    (each["subScope"]["key"], each["area"]["code"], each["role"])
                    for each in rehearsal["changes"]
                    if each["kind"] == "GAP_OPENED"
                }
                assert gaps == model_of_drafts.opened(self.duties, draft), draft
        earlier = [each for each in self._revisions if each != self.revision]
        return luck.choice(earlier) if earlier and luck.random() < 0.1 else self.revision or 1

    def _drafting(self, order: Order, draft: Draft | None) -> Expected:
        said = {name: value for name, value in order.sent.items() if name not in ("draft", "expectedVersion")}
        new = Draft(draft.id if draft else "D-?", order.caller.name, order.caller.unit, said)
        rules = model_of_drafts.broken(self.duties, new)
        if draft is not None and not model_of_drafts.acts_for(order.caller, draft):
            rules.add("NOT_YOURS")
        if new.effective <= today():
            rules.add("NOT_IN_FUTURE")

        def done(told: Payload) -> Group:
            new.id, new.version = told["draft"]["id"], draft.version + 1 if draft else 1
            assert draft is not None or new.id not in self.all
            self.all[new.id] = new
            return _told(new, told, "REVISED" if draft else "DRAFTED")

        return Expected(frozenset(rules), done)

    def _withdrawal(self, order: Order, draft: Draft) -> Expected:
        if not model_of_drafts.acts_for(order.caller, draft):
            return refused("NOT_YOURS")

        def done(told: Payload) -> Group:
            draft.state = "WITHDRAWN"
            draft.version += 1
            return _told(draft, told, "WITHDRAWN")

        return Expected(frozenset(), done)

    def _adoption(self, order: Order, draft: Draft) -> Expected:
        if draft.effective <= today():
            return refused("NOT_IN_FUTURE")
        if order.sent["rehearsed"] != self.revision:
            return refused("CONFLICT")
        rules = model_of_drafts.broken(self.duties, draft)
        if rules:
            return Expected(frozenset(rules))
        sent = order.sent.get("waivers", [])
        gaps, waived = model_of_drafts.opened(self.duties, draft), {_slot(each) for each in sent}
        rules = {"GAP_OPENS"} if gaps - waived else set()
        rules |= {"NO_GAP"} if waived - gaps else set()
        rules |= {"NOT_IN_FUTURE"} if any(each["until"] == OVER for each in sent) else set()

        def done(told: Payload) -> Group:
            changes: list[Change] = [*model_of_drafts.adopt(self.duties, draft)]
            self.forget_the_revision()
            draft.state = "ADOPTED"
            draft.version += 1
            self._told_waivers(draft, sent)
            changes += [("Waiver", key, "WAIVED", 1) for key in draft.waivers]
            told_as = _told(draft, told, "ADOPTED")
            return Group(tuple(changes), told_as.about)

        return Expected(frozenset(rules), done)

    def _told_waivers(self, draft: Draft, sent: list[dict[str, Any]]) -> None:
        """Each gap that was accepted with it is told under a key of its own."""
        found = {key: row for key, row in self._recorded().items() if row["draft"] == draft.id}
        assert sorted(map(_slot, sent)) == sorted(_slot(row) for row in found.values()), draft
        draft.waivers = [*found]
        self.waivers |= found

    def _waiving(self, order: Order) -> Expected:
        gap = order.sent["gap"]
        rules = set() if self._is_gap(_slot(gap)) else {"NO_GAP"}
        rules |= {"NOT_IN_FUTURE"} if gap["until"] == OVER else set()

        def done(told: Payload) -> Group:
            assert told["version"] == 1
            assert told["id"] not in self.waivers
            self.waivers[told["id"]] = {**gap, "draft": None, "unit": order.caller.unit}
            return Group((), (("Waiver", told["id"], "WAIVED", 1),))

        return Expected(frozenset(rules), done)

    def _recorded(self) -> dict[str, dict[str, Any]]:
        """All waivers that there have been."""
        rows = self._town.ask(STEWARD.name, WAIVERS, {})["data"]["waivers"]
        found = {
            row["id"]: {
                "subScope": row["subScope"]["key"],
                "area": row["area"]["code"],
                "role": row["role"],
                "reason": row["reason"],
                "until": row["until"],
                "draft": row["draft"],
                "unit": row["acceptedBy"]["id"],
            }
            for row in rows
        }
        assert len(found) == len(rows), "two waivers bear the same key"
        return found

    def check(self, read: Read) -> None:
        """Every draft and waiver reads back as the model has it."""
        told = read.all(STEWARD, "draft(id: $key)", self.all, READ)
        for key, draft in self.all.items():
            row = told[key]
            assert [(each["kind"], each["key"]) for each in row.pop("items")] == draft.named
            assert row == {
                "id": key,
                "version": draft.version,
                "state": draft.state,
                "title": draft.said["title"],
                "effective": draft.said["effective"],
                "preparedBy": {"id": draft.unit},
            }
        recorded = self._recorded()
        assert {key: recorded.get(key) for key in self.waivers} == self.waivers


def _slot(said: Mapping[str, Any]) -> Slot:
    return said["subScope"], said["area"], said["role"]


def _told(draft: Draft, told: Payload, kind: str) -> Group:
    now = {"id": draft.id, "version": draft.version, "state": draft.state}
    items = [{"kind": kind, "key": key} for kind, key in draft.named]
    assert told["draft"] == {**now, "items": items}
    assert told["version"] == draft.version
    return Group((), (("Draft", draft.id, kind, draft.version),))
