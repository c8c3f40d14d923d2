"""A small place with an organisation of each kind, what each holds by hand, and random agreements about them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from graph.kinds import KINDS
from graph.revision import changing
from graph.transport import Transaction, Transport
from tests.support.building import build
from tests.support.model import Duty, Holder, World
from tests.support.terms import Party, Terms
from tests.support.worlds import interval

PREFIX = "AC."
BEFORE, LATER = date(2022, 6, 1), date(2023, 6, 1)
DAYS = [date(2022, 1, 1), BEFORE, date(2023, 1, 1), LATER, date(2024, 1, 1)]
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
FAR = datetime(2100, 1, 1, tzinfo=UTC)
ENDED = date(2023, 1, 1)

PLACE = World(
    parents={"d": (), "s": ("d",), "t": ("d",)},
    holders={
        **{name: Holder(name, None, None) for name in ("lead", "nearer", "street", "whole", "support")},
        "ended": Holder("ended", None, ENDED),
    },
    duties=[
        Duty("1", "01", "A", "d", "INDUSTRY_LEAD", "lead", date(2020, 1, 1), None, LONG_AGO, None),
        Duty("2", "01", "A", "t", "INDUSTRY_LEAD", "nearer", date(2020, 1, 1), None, LONG_AGO, None),
        Duty("3", "01", "*", "s", "TERRITORIAL", "street", date(2020, 1, 1), None, LONG_AGO, None),
        Duty("4", "01", "B", "d", "COMPREHENSIVE", "whole", date(2020, 1, 1), None, LONG_AGO, None),
        Duty("5", "01", "B", "t", "TERRITORIAL", "lead", date(2020, 1, 1), ENDED, LONG_AGO, None),
        Duty("6", "01", "A", "d", "INDUSTRY_SUPPORT", "support", date(2020, 1, 1), None, LONG_AGO, None),
        Duty("7", "01", "B", "s", "INDUSTRY_LEAD", "ended", date(2020, 1, 1), None, LONG_AGO, None),
    ],
)
BODIES = {"office": "OFFICE", "committee": "COMMITTEE", "headquarters": "HEADQUARTERS", "beside": "EXTERNAL"}
HOLDS: dict[str, dict[str, str]] = {
    "lead": {"OWN_CATEGORY": "01", "OWNED": "A|d A|s"},
    "nearer": {"OWN_CATEGORY": "01", "OWNED": "A|t"},
    "street": {"OWN_AREA": "s", "OWNED": "A|s B|s"},
    "whole": {"OWNED": "B|d B|s B|t"},
    "ended": {"OWN_CATEGORY": "01", "OWNED": "B|s"},
}
"""What each holds, but for the territory that `lead` had until 2023."""


def parties(on: date) -> dict[str, Party]:
    """Every organisation of the place, with the marks of what it holds on a day."""
    holds = HOLDS | ({"lead": {**HOLDS["lead"], "OWN_AREA": "t", "OWNED": "A|d A|s B|t"}} if on < ENDED else {})
    return {
        name: Party(
            PREFIX + name,
            BODIES.get(name, "DEPARTMENT"),
            name == "street",
            None,
            ENDED if name == "ended" else None,
            {
                "ASSIGNED": frozenset({f"unit:{PREFIX}{name}"}),
                **{kind: _marks(kind, words.split()) for kind, words in holds.get(name, {}).items()},
            },
        )
        for name in (*PLACE.holders, *BODIES)
    }


def _marks(kind: str, words: list[str]) -> frozenset[str]:
    if kind == "OWNED":
        cells = [word.split("|") for word in words]
        return frozenset(f"cell:{PREFIX}01-{scope}|{PREFIX}{area}" for scope, area in cells)
    before = "area" if kind == "OWN_AREA" else "category"
    return frozenset(f"{before}:{PREFIX}{word}" for word in words)


async def settle(transport: Transport) -> None:
    """Put the place into a graph."""
    await build(transport, PLACE, PREFIX)
    kinds = {**dict.fromkeys(PLACE.holders, "DEPARTMENT"), **BODIES}
    rows: list[dict[str, Any]] = [
        {
            "id": PREFIX + name, "code": PREFIX + name, "kind": kind, "name_zh": name, "full_name_zh": name,
            "aliases": [], "category": "TERRITORIAL" if name == "street" else "INDUSTRY",
            "valid_from": None, "valid_to": ENDED if name == "ended" else None,
            "loaded_key": f"{PREFIX}{name}", "source_row": "",
        }
        for name, kind in kinds.items()
    ]  # fmt: skip
    async with changing(transport) as change:
        await change.tell((KINDS["organisations"], {"rows": rows, "at": None}))


async def agree(transport: Transport, terms: list[Terms]) -> None:
    """Make these the only agreements of the graph."""

    async def forget(transaction: Transaction) -> None:
        await transaction.run("forget", "MATCH (a:SharingAgreement) DETACH DELETE a", {})

    await transport.write(forget)
    async with changing(transport) as change:
        await change.tell((KINDS["sharing agreements"], {"rows": [_row(each) for each in terms], "at": None}))


def _row(terms: Terms) -> dict[str, Any]:
    return {
        **{name: getattr(terms, name) for name in ("id", "consumer", "role", "dataset", "rows")},
        **{name: getattr(terms, name) for name in ("valid_from", "valid_to", "recorded_at", "superseded_at")},
        "purposes": sorted(terms.purposes), "legal_basis": "某条例第41条", "synthetic": True,
        "provider_id": f"{PREFIX}whole", "consumer_id": terms.consumer,
        "loaded_key": terms.id, "source_row": "",
    }  # fmt: skip


CONSUMERS = ("DEPARTMENTS", "STREETS", "OFFICES", "BODIES", *(PREFIX + name for name in (*PLACE.holders, *BODIES)))
CUT = ("ALL", "OWN_AREA", "OWN_CATEGORY", "OWNED", "ASSIGNED", "NONE")


@st.composite
def agreements(draw: st.DrawFn) -> list[Terms]:
    """Few datasets and many agreements, so that they meet: two for one consumer, one broader, one forbidding."""

    def one(number: int) -> Terms:
        dataset = draw(st.sampled_from(("HAZARDS", "HAZARDS", "USERS", "INSPECTIONS", "DUTIES")))
        return Terms(
            f"{PREFIX}SA{number:02}",
            draw(st.sampled_from(CONSUMERS)),
            draw(st.sampled_from((None, None, "AUDITOR", "READER"))),
            dataset,
            draw(st.sampled_from(("ALL", "NONE") if dataset == "DUTIES" else CUT)),
            draw(st.frozensets(st.sampled_from(("SUPERVISION", "AUDIT")))),
            *draw(interval(DAYS)),
            draw(st.sampled_from((LONG_AGO, LONG_AGO, LONG_AGO, FAR))),
            draw(st.sampled_from((None, None, None, FAR, datetime(2021, 1, 1, tzinfo=UTC)))),
        )

    return [one(number) for number in range(draw(st.integers(0, 30)))]
