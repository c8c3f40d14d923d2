"""Every field, by every way that leads to its row, from every position: told, refused, or as if there were no row.

What must come back is the answer to whoever sees everything, cut by a plain model of the rules over the files
(tests/support/cutting.py). The fields and ways are made from the schema, so that a new one is judged as well.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
import pytest_asyncio
from graphql import GraphQLNonNull, get_named_type

from graph.door import Graph
from tests.support.asking import Asker
from tests.support.cutting import NOUNS, ON_HAZARD, Cut, dataset_of, touches
from tests.support.positions import of_position
from tests.support.seen_rows import POSITIONS, Position
from tests.support.selections import BUBBLING, QUERY, TYPES, Chosen, chosen, key_of

ENTITIES = [*sorted(kind.name for kind in TYPES["_Entity"].types), "Organisation"]
MISSING: Mapping[str, str] = {
    "RiskPoint": "44030800110121220220115999X",
    "Hazard": "440308003202121202302100188",
    "AdminArea": "440308999",
    "RiskCategory": "99",
    "SubScope": "99-A",
    "Premises": "4403080019010199999",
    "Responsibility": "R999",
    **dict.fromkeys(("Organisation", "Department", "Committee", "Headquarters", "Office", "ExternalBody"), "U98"),
    "Enterprise": "E98",
}
"""A well-formed key of no row, where `nothing` is none."""
KNOWN: Mapping[str, str] = {
    "Organisation": "U07",
    "Department": "U06",
    "Committee": "C01",
    "Headquarters": "H01",
    "Office": "O01",
    "ExternalBody": "X01",
    "RiskCategory": "02",
    "Warning": "WRN-05",
}
ASKED: Mapping[str, str] = {
    "ownership": 'subScope: "03-A", area: "440308003", on: "2024-07-15"',
    "coverageChange": 'from: { on: "2024-06-30" }, to: { on: "2024-08-01" }',
    "calendar": 'from: "2024-06-15", to: "2024-08-15"',
    "ownershipHistory": (
        'subScope: "03-A", area: "440308003", role: INDUSTRY_LEAD, from: "2024-01-01", to: "2025-01-01"'
    ),
    "dutiesNeverInspected": 'from: "2022-01-01", to: "2023-01-01", on: "2023-02-10", first: 1000',
    "actingWithoutDuty": 'from: "2020-01-01T00:00:00+08:00", to: "2024-01-01T00:00:00+08:00", first: 1000',
    "hazardStatistics": 'from: "2000-01-01T00:00:00+08:00", to: "2030-01-01T00:00:00+08:00"',
    "workload": 'departments: ["U03"], at: "2023-02-10T18:00:00+08:00"',
    "hazardsToEscalate": 'at: "2023-06-01T00:00:00+08:00", first: 1000',
    "dueEscalations": 'at: "2023-06-01T00:00:00+08:00", first: 1000',
    "strandedHazards": 'at: "2024-08-15T12:00:00+08:00", first: 1000',
    "pointsDueForPatrol": 'on: "2023-02-10", first: 1000',
    "pointsOutOfReach": "minutes: 10, first: 1000",
    "rosterFindings": 'from: "2023-02-06T08:00:00+08:00", to: "2023-02-13T08:00:00+08:00"',
    "citedAnswer": (
        'citation: { subScope: "03-A", area: "440308003", on: "2024-07-15", revision: 2, ruleVersion: 1, '
        'checksum: "0000000000000000-0000000000000000" }'
    ),
}
"""Arguments of the questions that need some; other lists are asked for two rows."""
APART = {
    *("node", "nodes", "_entities", "_service", "myAccess", "whyNot", "repeatedPlaces"),
    *("draft", "drafts", "rehearse", "rehearseReform", "changes", "ownerChanges"),
}
"""Ways of their own, what is asked of oneself, a list whose order turns on what is counted, what only some roles
read (tests/drafting), and the feed, which is cut record by record (tests/acting/test_feed.py, tests/clock)."""


@dataclass(frozen=True)
class Sample:
    """A row that a way leads to; `key` may name none."""

    type: str
    key: str

    @property
    def node_id(self) -> str:
        return base64.urlsafe_b64encode(f"{self.type}:{self.key}".encode()).decode().rstrip("=")

    @property
    def entity(self) -> str:
        return f'{{ __typename: "{self.type}", {key_of(TYPES[self.type])}: "{self.key}" }}'


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def known(ask: Asker) -> Mapping[str, str]:
    """The key of a row of every entity that everybody sees alike."""
    lists = {
        get_named_type(TYPES[kind.name].fields["nodes"].type).name: name
        for name, field in QUERY.items()
        if (kind := get_named_type(field.type)).name.endswith("Connection") and "orderBy" in field.args
    }
    found = dict(KNOWN)
    for name in ENTITIES:
        if name not in KNOWN and name in lists:
            told = await ask(f"{{ it: {lists[name]}(first: 1) {{ nodes {{ k: {key_of(TYPES[name])} }} }} }}")
            found.update((name, node["k"]) for node in told["it"]["nodes"])
    return found


@cache
def root(name: str) -> str | None:
    """The question that looks a type up by its key; None for a type without one."""
    for question, field in QUERY.items():
        named = field.type.of_type if isinstance(field.type, GraphQLNonNull) else field.type
        if named is TYPES[name] and key_of(named) in field.args:
            return question
    return None


def samples(position: Position, name: str, known: Mapping[str, str]) -> list[Sample]:
    """A row that is seen, one that is not, and one that is not there."""
    keys = [known[name]] if name in known else []
    if name in NOUNS:
        keys = position.seen(NOUNS[name])[:1] + position.hidden(NOUNS[name])[:1]
    if name in ("Escalation", "SupervisionOrder"):
        own = {key for key in ON_HAZARD if key.startswith("ESC" if name == "Escalation" else "ORD")}
        seen = {key for key in own if position.sees("hazards", ON_HAZARD[key])}
        keys = sorted(seen)[:1] + sorted(own - seen)[:1]
    return [Sample(name, key) for key in [*keys, MISSING.get(name, "nothing")]]


EVERYTHING: dict[str, dict[str, Any]] = {}
"""What whoever sees everything is told, asked once for each operation."""


async def compared(ask: Asker, asks: Asker, position: Position, text: str, expected: Any) -> None:
    """Ask as both: the position is told what `expected` makes of what whoever sees everything is told."""
    if text not in EVERYTHING:
        EVERYTHING[text] = await ask(text)
    told, cut = await asks.tell(text), Cut(position)
    wanted = {name: expected(cut, name, value) for name, value in EVERYTHING[text].items()}
    for name, value in wanted.items():
        assert told.data[name] == value, name
    assert {tuple(error.path): error.original_error.facts["rule"] for error in told.errors} == cut.errors


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_every_field_of_every_row_by_every_way(
    seeded: Graph, ask: Asker, known: Mapping[str, str], position: Position
) -> None:
    asks = ask.seeing(await of_position(seeded, position))
    parts: dict[str, tuple[str, list[Sample], tuple[Chosen, ...]]] = {}
    texts: list[str] = []
    for name in ENTITIES:
        fields = chosen(TYPES[name], 0)
        texts.append(f"fragment F{name} on {name} {{ {' '.join(map(str, fields))} }}")
        each = samples(position, name, known)
        for number, sample in enumerate(each):
            for way, text in _ways(sample):
                parts[f"{way}{number}{name}"] = (text, [sample], fields)
        ids = ", ".join(f'"{sample.node_id}"' for sample in each)
        parts[f"nodes{name}"] = (f"nodes(ids: [{ids}]) {{ ...F{name} }}", each, fields)
    operation = "\n".join(f"{alias}: {text}" for alias, (text, _, _) in parts.items())

    def expected(cut: Cut, alias: str, value: Any) -> Any:
        _, asked, fields = parts[alias]
        rule = position.may[dataset_of(asked[0].type)].refused
        many = isinstance(value, list)
        if rule and many:
            cut.errors.update({(alias, index): rule for index in range(len(asked))})
        elif rule:
            cut.errors[(alias,)] = rule
        rows = value if many else [value]
        cuts = [
            None
            if rule or row is None
            else cut.row(sample.type, row, fields, (alias, index) if many else (alias,))
            for index, (sample, row) in enumerate(zip(asked, rows, strict=True))
        ]
        return cuts if many else cuts[0]

    await compared(ask, asks, position, f"{{ {operation} }}\n" + "\n".join(texts), expected)


def _ways(sample: Sample) -> Iterator[tuple[str, str]]:
    """The ways to one row: its own question, its global id, its representation."""
    question, key = root(sample.type), key_of(TYPES[sample.type])
    if question:
        yield "root", f'{question}({key}: "{sample.key}") {{ ...F{sample.type} }}'
    yield "node", f'node(id: "{sample.node_id}") {{ ...F{sample.type} }}'
    yield "entity", f"_entities(representations: [{sample.entity}]) {{ ...F{sample.type} }}"


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_every_field_of_what_every_row_leads_to(
    seeded: Graph, ask: Asker, known: Mapping[str, str], position: Position
) -> None:
    asks = ask.seeing(await of_position(seeded, position))
    fields = {name: chosen(TYPES[name], 1) for name in ENTITIES}
    first = {name: samples(position, name, known)[0].node_id for name in ENTITIES}
    texts = [
        f'{name}: node(id: "{first[name]}") {{ ... on {name} {{ {" ".join(map(str, below))} }} }}'
        for name, below in fields.items()
    ]

    def expected(cut: Cut, name: str, value: Any) -> Any:
        rule = position.may[dataset_of(name)].refused
        if rule:
            cut.errors[(name,)] = rule
        return None if rule or value is None else cut.row(name, value, fields[name], (name,))

    await compared(ask, asks, position, f"{{ {' '.join(texts)} }}", expected)


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_every_question_besides(seeded: Graph, ask: Asker, position: Position) -> None:
    asks = ask.seeing(await of_position(seeded, position))
    # What cannot be another answer is asked by one that may see it, and by those that may not.
    all_of_them = position is POSITIONS[0] or position.may["DUTIES"].refused
    questions = [each for each in _questions() if all_of_them or touches("Query", each)]
    chosen_of = {each.shown: each for each in questions}

    def expected(cut: Cut, name: str, value: Any) -> Any:
        return cut.told("Query", {name: value}, [chosen_of[name]], ())[name]

    for start in range(0, len(questions), FEW):
        text = " ".join(map(str, questions[start : start + FEW]))
        await compared(ask, asks, position, f"{{ {text} }}", expected)


def _questions() -> Iterator[Chosen]:
    """Every question that is not asked for one row or of a list that others test (test_lists_tell_nothing.py)."""
    looked_up = {root(name) for name in ENTITIES}
    for name, field in QUERY.items():
        kind = get_named_type(field.type)
        listed = kind.name.removesuffix("Connection")
        tested = listed != kind.name and name not in ASKED and listed in {*NOUNS, "Escalation", "SupervisionOrder"}
        if name in APART or name in looked_up or tested:
            continue
        arguments = ASKED.get(name) or ("first: 2" if "first" in field.args else "")
        below = chosen(kind, 0)
        yield Chosen(name, name, f"({arguments})" if arguments else "", field, below)


FEW = 6
"""Questions of one operation: Neo4j plans each when it is first asked, and has a bounded time for all."""
ALONE = {
    "Finding": 'gaps(on: "2023-02-10", first: 1) { nodes { FIELD } }',
    "SlotChange": f"coverageChange({ASKED['coverageChange']}) {{ changes {{ FIELD }} }}",
    "Workload": f"workload({ASKED['workload']}) {{ FIELD }}",
}


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_what_is_refused_and_cannot_be_null_takes_its_object_with_it(
    seeded: Graph, ask: Asker, position: Position
) -> None:
    asks = ask.seeing(await of_position(seeded, position))
    cut, workload = Cut(position), next(each for each in _questions() if each.name == "workload")
    for place in BUBBLING:
        owner, name = place.split(".")
        text = f"{{ it: {ALONE[owner].replace('FIELD', name)} }}"
        rule = position.may[dataset_of(owner)].refused or (
            owner == "Workload" and cut.refusal("Query", workload, {})
        )
        rule = rule or cut.refusal(owner, Chosen(name, name, "", TYPES[owner].fields[name], ()), {})
        told = await asks.tell(text)
        assert {error.original_error.facts["rule"] for error in told.errors} == ({rule} if rule else set()), place
        if not rule:
            assert list(_numbers(told.data)) <= list(_numbers(await ask(text)))
            continue
        assert not list(_numbers(told.data))


def _numbers(value: Any) -> Iterator[int]:
    """Every number in an answer."""
    if isinstance(value, int):
        yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _numbers(item)
