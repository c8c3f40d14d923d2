"""What fields cost beside the objects that they give, and how long lists are that name no length.

One is what an object costs: a row that is looked up, checked and written, about a hundred of Neo4j's db hits. The
weights follow docs/costs.md; a test compares them with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

TOTAL_COUNT = 100
"""Counting a whole list."""

FILTERED = 50
"""A page of a list with a filter, which may look at many rows to find a few."""

INTROSPECTED = 100
"""Each list of the introspection; these lists do not multiply, because validation bounds how they nest."""

_MATRIX = 500
"""Every slot of the district is decided."""

_WALK = 100
"""Every record of one kind is looked at."""

_ORDER = 100
"""Something is changed, alone: everybody else's changes wait, and who reads reads again."""

WEIGHTS: Mapping[str, int] = {
    "Query.coverage": _MATRIX,
    "Query.gaps": _MATRIX,
    "Query.overlaps": _MATRIX,
    "Query.workload": _MATRIX,
    "Query.deadDuties": _MATRIX,
    "Query.maskedSlots": _MATRIX,
    "Query.dutiesNeverInspected": _MATRIX,
    "Query.actingWithoutDuty": _MATRIX,
    "Query.strandedHazards": _MATRIX,
    "Query.coverageChange": 2 * _MATRIX,
    "Query.calendar": 2 * _MATRIX,
    "Query.pointsOutOfReach": 2 * _WALK,
    "Query.rehearse": _MATRIX,
    "Query.rehearseReform": _MATRIX,
    "Query.changes": _WALK,
    "Query.conflicts": _WALK,
    **dict.fromkeys(
        (
            *("Mutation.shareEnterprises", "Mutation.shareRiskPoints", "Mutation.shareHazards"),
            *("Mutation.shareUsers", "Mutation.shareResources"),
        ),
        10 * _ORDER,
    ),
    "Mutation.adoptDraft": _MATRIX,
    "Query.hazardsToEscalate": _WALK,
    "Query.dueEscalations": 2 * _WALK,
    "Query.dutiesWithoutHolder": _WALK,
    "Query.hazardStatistics": _WALK,
    "Query.repeatedPlaces": _WALK,
    "Query.pointsDueForPatrol": _WALK,
    "_Service.sdl": _WALK,
    **dict.fromkeys(
        (
            *(
                "Mutation.registerHazard",
                "Mutation.gradeHazard",
                "Mutation.dispatchHazard",
                "Mutation.acceptHazard",
            ),
            *("Mutation.returnHazard", "Mutation.startRectification", "Mutation.submitRectification"),
            *("Mutation.verifyRectification", "Mutation.closeHazard", "Mutation.transferHazard"),
            *("Mutation.listForSupervision", "Mutation.liftSupervision"),
            *("Mutation.registerRiskPoint", "Mutation.regradeRiskPoint"),
            *("Mutation.recordPatrol", "Mutation.recordInspection", "Mutation.confirmDuty"),
            *("Mutation.proposeHandover", "Mutation.acceptHandover", "Mutation.declineHandover"),
            "Mutation.withdrawHandover",
            *("Mutation.draftDuties", "Mutation.reviseDraft", "Mutation.withdrawDraft", "Mutation.waiveGap"),
        ),
        _ORDER,
    ),
}
"""Beside one for each object, by type and field."""

ASSUMED = 10
"""Objects of a list whose length nothing tells."""

LONGER: Mapping[str, int] = {
    "Coverage.cells": 150,
    "CoverageChange.changes": 50,
}
"""The same for lists that are longer, as they are in one district."""
