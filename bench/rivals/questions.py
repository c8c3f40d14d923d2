"""The questions as each server is asked them, and what they must answer alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from bench.rivals.servers import APOLLO, RAW, STOCK, YOGA, ZEREN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from bench.rivals.servers import Kind

ON = "2023-02-10"
DISTRICT = "440308"
ROLES = ("territorial", "industryLead", "comprehensive")
_ONE = "hic description descriptionEn levelInitial levelCurrent status foundAt dueAt version open"
_EIGHT = "hic description levelInitial levelCurrent status foundAt dueAt version"
_FIVE = "hic description levelCurrent status foundAt"
_OWNED = "hic ownership(on: $on) { " + " ".join(f"{role} {{ owners {{ id }} }}" for role in ROLES) + " }"
_CALLED = " ".join(
    f'{alias}: owners(role: "{role}", on: $on)'
    for alias, role in zip(ROLES, ("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE"), strict=True)
)


@dataclass(frozen=True)
class Put:
    """How a question is put: a path, a body, and how to read what is answered."""

    path: str
    body: str
    read: Callable[[Any], Any]


@dataclass(frozen=True)
class Question:
    """A question. `to`: how it is put to each server that is asked it."""

    name: str
    to: Mapping[Kind, Put]


def _graphql(path: str, text: str, variables: Mapping[str, Any], *way: str | int) -> Put:
    def read(answer: Any) -> Any:
        found = answer["data"]
        for step in way:
            found = found[step]
        return found

    return Put(path, msgspec.json.encode({"query": text, "variables": variables}).decode(), read)


def _addressed(path: str, **parameters: str | list[str]) -> Put:
    return Put(path, msgspec.json.encode(parameters).decode(), lambda answer: answer)


def _four(
    zeren: Put, stock: Put, neo4j: Callable[[str], Put], raw: Put, shape: Callable[[Any], Any]
) -> dict[Kind, Put]:
    puts = {ZEREN: zeren, RAW: raw, STOCK: stock, YOGA: neo4j("/graphql"), APOLLO: neo4j("/")}
    return {kind: Put(put.path, put.body, _then(put.read, shape)) for kind, put in puts.items()}


def _then(read: Callable[[Any], Any], shape: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda answer: shape(read(answer))


def questions(hic: str, points: list[str]) -> list[Question]:
    """All four: about one hazard, many, the hazards of these points, and owners."""
    return [_hazard(hic), _hazards(), _points(points), _owners()]


def pairs(hics: list[str]) -> list[Question]:
    """What only Zeren and the raw driver are asked: these hazards as a gateway asks, and a district's matrix."""
    return [_entities(hics), _matrix()]


def _hazard(hic: str) -> Question:
    text = f"query($hic: ID!) {{ hazard(hic: $hic) {{ {_ONE} }} }}"
    listed = f"query($hic: ID!) {{ hazards(where: {{hic: {{eq: $hic}}}}) {{ {_ONE} }} }}"
    ours = _graphql("/graphql", text, {"hic": hic}, "hazard")
    to = _four(
        ours,
        ours,
        lambda path: _graphql(path, listed, {"hic": hic}, "hazards", 0),
        _addressed("/hazard", hic=hic),
        _told,
    )
    return Question("a: one hazard, 10 fields", to)


def _hazards() -> Question:
    listed = f"{{ hazards(limit: 1000, sort: [{{hic: ASC}}]) {{ {_EIGHT} }} }}"
    to = _four(
        _graphql("/graphql", f"{{ hazards(first: 1000) {{ nodes {{ {_EIGHT} }} }} }}", {}, "hazards", "nodes"),
        _graphql("/graphql", f"{{ hazards(first: 1000) {{ {_EIGHT} }} }}", {}, "hazards"),
        lambda path: _graphql(path, listed, {}, "hazards"),
        _addressed("/hazards"),
        lambda rows: [_told(row) for row in rows],
    )
    return Question("b: 1000 hazards x 8 fields", to)


def _points(hics: list[str]) -> Question:
    asked = f"hic hazards(first: 10) {{ {_FIVE} }}"
    sort = "sort: [{foundAtToSort: DESC}, {hic: ASC}]"
    listed = f"""query($hics: [ID!]!) {{ riskPoints(where: {{hic: {{in: $hics}}}}) {{
      hic hazards(limit: 10, {sort}) {{ {_FIVE} }} }} }}"""
    entities = f"""query($points: [_Any!]!) {{ _entities(representations: $points) {{
      ... on RiskPoint {{ {asked} }} }} }}"""
    points = [{"__typename": "RiskPoint", "hic": hic} for hic in hics]
    to = _four(
        _graphql("/graphql", entities, {"points": points}, "_entities"),
        _graphql(
            "/graphql",
            f"query($hics: [ID!]!) {{ riskPoints(hics: $hics) {{ {asked} }} }}",
            {"hics": hics},
            "riskPoints",
        ),
        lambda path: _graphql(path, listed, {"hics": hics}, "riskPoints"),
        _addressed("/points", hics=hics),
        _in_order,
    )
    return Question("c: 100 points x 10 hazards x 5 fields", to)


def _in_order(points: Any) -> Any:
    """Points and hazards by their codes: not every server answers in the order that it was asked for."""
    told = [{**point, "hazards": _by_code(map(_told, point["hazards"]))} for point in points]
    return _by_code(told)


def _by_code(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: row["hic"])


def _owners() -> Question:
    asked = {"on": ON}

    def owned(rows: Any) -> Any:
        return [
            [row["hic"], [[each["id"] for each in row["ownership"][role]["owners"]] for role in ROLES]]
            for row in rows
        ]

    def called(rows: Any) -> Any:
        return [[row["hic"], [row[role] for role in ROLES]] for row in rows]

    listed = f"query($on: String!) {{ hazards(limit: 100, sort: [{{hic: ASC}}]) {{ hic {_CALLED} }} }}"

    def neo4j(path: str) -> Put:
        put = _graphql(path, listed, asked, "hazards")
        return Put(put.path, put.body, _then(put.read, called))

    ours = _graphql(
        "/graphql",
        f"query($on: Date!) {{ hazards(first: 100) {{ nodes {{ {_OWNED} }} }} }}",
        asked,
        "hazards",
        "nodes",
    )
    stock = _graphql("/graphql", f"query($on: Date!) {{ hazards(first: 100) {{ {_OWNED} }} }}", asked, "hazards")
    to = _four(
        Put(ours.path, ours.body, _then(ours.read, owned)),
        Put(stock.path, stock.body, _then(stock.read, owned)),
        neo4j,
        _addressed("/owners", on=ON),
        lambda rows: rows,
    )
    return Question("d: owners in three roles of 100 hazards", to)


def _entities(hics: list[str]) -> Question:
    text = """query($hazards: [_Any!]!) { _entities(representations: $hazards) {
      ... on Hazard { hic description status } } }"""
    hazards = [{"__typename": "Hazard", "hic": hic} for hic in hics]
    to = {
        ZEREN: _graphql("/graphql", text, {"hazards": hazards}, "_entities"),
        RAW: _addressed("/entities", hics=hics),
    }
    return Question(f"e: {len(hics)} entities x 3 fields", to)


def _matrix() -> Question:
    owned = " ".join(f"{role} {{ owners {{ id name }} }}" for role in ROLES)
    text = f"""query($on: Date!, $area: ID!) {{ coverage(on: $on, filter: {{area: $area}}) {{
      cells {{ subScope {{ key }} area {{ code }} {owned} }} }} }}"""
    asked = {"on": ON, "area": DISTRICT}

    def told(cells: Any) -> Any:
        return [
            [cell["subScope"]["key"], cell["area"]["code"], [cell[role]["owners"] for role in ROLES]]
            for cell in cells
        ]

    ours = _graphql("/graphql", text, asked, "coverage", "cells")
    to = {ZEREN: Put(ours.path, ours.body, _then(ours.read, told)), RAW: _addressed("/matrix", **asked)}
    return Question("f: a district's matrix, owners' names", to)


def _ids(slot: Any) -> list[str]:
    return [owner["id"] for owner in slot["owners"]]


def _told(row: Any) -> Any:
    """A hazard as all may be compared: times as moments, no version as the first."""
    told = dict(row)
    for name in ("foundAt", "dueAt"):
        if told.get(name) is not None:
            told[name] = datetime.fromisoformat(told[name]).timestamp()
    if "version" in told:
        told["version"] = told["version"] or 0
    return told
