"""Edges to accidents, investigations and their code tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import accidents
from resolvers import aligned

if TYPE_CHECKING:
    from graph.accidents import AccidentRow, AccidentTypeRow, FactorRow, InvestigationRow
    from graph.door import Asks


async def by_id(graph: Asks, ids: list[str]) -> list[AccidentRow | None]:
    """The accident of each id."""
    return aligned.one_each(ids, (await graph.ask(accidents.BY_ID, ids=ids)).rows)


async def investigations_by_id(graph: Asks, ids: list[str]) -> list[InvestigationRow | None]:
    """The investigation of each id."""
    return aligned.one_each(ids, (await graph.ask(accidents.INVESTIGATIONS_BY_ID, ids=ids)).rows)


async def types_by_id(graph: Asks, ids: list[str]) -> list[AccidentTypeRow | None]:
    """The type of each id."""
    return aligned.one_each(ids, (await graph.ask(accidents.TYPES_BY_ID, ids=ids)).rows)


async def factors_by_id(graph: Asks, ids: list[str]) -> list[FactorRow | None]:
    """The factor of each id."""
    return aligned.one_each(ids, (await graph.ask(accidents.FACTORS_BY_ID, ids=ids)).rows)


LISTING = accidents.LIST
INVESTIGATIONS = accidents.INVESTIGATIONS
TYPES = accidents.TYPES
FACTORS = accidents.FACTORS
