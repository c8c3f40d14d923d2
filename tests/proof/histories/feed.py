"""What the change feed must hold of a history: each change once, in order, under numbers without gaps."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.proof.histories.order import Change, Group
from tests.proof.histories.people import LOOKS
from tests.proof.histories.town import Town

RECORDS = """MATCH (c:Change) WHERE c.n > $after
RETURN c.n, c.type, c.key, c.kind, c.version ORDER BY c.n"""
REVISION = "MATCH (g:Revision) RETURN g.n"
TOLD = """query($after: Int!) {
  changes(after: $after, first: 1000, types: [HAZARD, RISK_POINT, INSPECTION, HANDOVER]) {
  changes { number type key kind version } more cursor } }"""
TYPES = ("Hazard", "RiskPoint", "Inspection", "Handover")


@dataclass
class Feed:
    """The number before the history, and the records that its orders leave."""

    after: int
    groups: list[Group] = field(default_factory=list)

    @classmethod
    def beginning(cls, town: Town) -> Feed:
        ((number,),) = town.rows("MATCH (c:Change) RETURN coalesce(max(c.n), 0)")
        return cls(number)

    @property
    def last(self) -> int:
        return self.after + sum(group.size for group in self.groups)

    def add(self, group: Group | None) -> None:
        if group is not None:
            self.groups.append(group)

    def check(self, town: Town) -> None:
        """The graph holds exactly these, the API tells them, and nothing is half done."""
        rows = town.rows(RECORDS, after=self.after)
        assert [row[0] for row in rows] == list(range(self.after + 1, self.last + 1))
        records: list[Change] = [(row[1], row[2], row[3], row[4]) for row in rows]
        place = 0
        for group in self.groups:
            besides = records[place : place + len(group.besides)]
            assert sorted(besides) == sorted(group.besides)
            place += len(group.besides)
            assert records[place : place + len(group.about)] == list(group.about)
            place += len(group.about)
        numbered = list(enumerate(records, self.after + 1))
        assert self._told(town) == [(number, *each) for number, each in numbered if each[0] in TYPES]
        ((revision,),) = town.rows(REVISION)
        assert revision % 2 == 0

    def _told(self, town: Town) -> list[tuple[int, str, str, str, int | None]]:
        found, after = [], self.after
        while True:
            page = town.ask(LOOKS.name, TOLD, {"after": after})["data"]["changes"]
            found += [tuple(each.values()) for each in page["changes"]]
            after = page["cursor"]
            if not page["more"]:
                return found
