"""What the graph holds already, as the checks of a folder see it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph import known as graph_known
from seeds.references import Known, KnownArea, KnownOrganisation

if TYPE_CHECKING:
    from graph.door import Graph


async def known(graph: Graph) -> Known:
    """Every key that a folder may refer to, and what must not clash with it."""
    # Asked first: whatever changes after it is noticed when the folder is compared.
    acted = await graph.ask(graph_known.ACTED)
    shared = await graph.ask(graph_known.SHARED)
    organisations = (await graph.ask(graph_known.ORGANISATIONS)).rows
    areas = (await graph.ask(graph_known.AREAS)).rows
    told = {row.asked: frozenset(row.keys) for row in (await graph.ask(graph_known.KEYS)).rows}
    keys = defaultdict(frozenset[str], told)  # a kind of which there is none yet is not told
    names = (await graph.ask(graph_known.NAMES)).rows
    codes = (await graph.ask(graph_known.CREDIT_CODES)).rows
    return Known(
        organisations={
            row.asked: KnownOrganisation(
                kind=row.kind,
                code=row.code,
                name=row.name,
                category=row.category,
                valid_from=row.valid_from,
                valid_to=row.valid_to,
                host_id=row.host,
                parent_id=row.parent,
            )
            for row in organisations
        },
        areas={row.asked: KnownArea(row.kind, tuple(row.parents)) for row in areas},
        categories=keys["RiskCategory"],
        sub_scopes=keys["SubScope"],
        documents=keys["LegalDocument"],
        provisions=keys["LegalProvision"],
        responsibilities=keys["Responsibility"],
        duty_lists=keys["DutyList"],
        warehouses=keys["Warehouse"],
        accident_types=keys["AccidentType"],
        reforms=keys["ReformEvent"],
        investigations=keys["Investigation"],
        warning_colours=keys["WarningColour"],
        names={row.asked: tuple(row.periods) for row in names},
        shared=frozenset(row.asked for row in shared.rows),
        acted=frozenset(row.asked for row in acted.rows),
        adopted=frozenset(row.asked for row in (await graph.ask(graph_known.ADOPTED)).rows),
        escalated=frozenset(row.asked for row in (await graph.ask(graph_known.ESCALATED)).rows),
        revision=acted.revision,
        credit_codes={row.asked: row.enterprise for row in codes},
    )
