"""Lists of hundreds over both subgraphs, and what reaches Zeren for them."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

from tests.gateways.examples import NEIGHBOUR
from tests.gateways.operations import ON
from tests.gateways.processes import Program
from tests.gateways.recording import Recording

SEEDS = Path(__file__).parents[2] / "seeds"
REGISTER = """
    query Register($on: Date!) {
      registeredEnterprises(first: 500) {
        totalCount
        nodes {
          uscc
          name
          riskScore
          ownership(on: $on) { territorial { owners { name } } }
          registryInspections { department { id nameEn } area { code nameEn } }
        }
      }
    }
"""


def rows(name: str) -> list[dict[str, str]]:
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def data(name: str) -> list[dict[str, Any]]:
    found = json.loads((NEIGHBOUR / "data" / f"{name}.json").read_text(encoding="utf-8"))[name]
    return list(found)


def expected_scores() -> dict[str, int | None]:
    """The score of everyone in the register, from the files of both; None for whom Zeren does not know."""
    states = {row["hic"]: row["to_status"] for row in sorted(rows("transitions"), key=lambda row: int(row["no"]))}
    points: Counter[str] = Counter()
    for hazard in rows("hazards"):
        if states[hazard["hic"]] not in {"CLOSED", "TRANSFERRED"}:
            points[hazard["enterprise_id"]] += 25 if hazard["level_current"] == "1" else 5
    failed = Counter(row["uscc"] for row in data("inspections") if row["result"] == "FAILED")
    known = {row["uscc"]: points[row["id"]] + 10 * failed[row["uscc"]] for row in rows("enterprises")}
    return {row["uscc"]: known.get(row["uscc"]) for row in data("enterprises")}


async def test_hundreds_of_enterprises_are_scored_as_the_files_of_both_tell(gateway: Program) -> None:
    answer = await gateway.ask(REGISTER, {"on": ON})
    page = answer["data"]["registeredEnterprises"]
    expected = expected_scores()
    assert page["totalCount"] == len(page["nodes"]) == len(expected) == 303
    assert {node["uscc"]: node["riskScore"] for node in page["nodes"]} == expected
    assert sum(score is not None for score in expected.values()) == 23
    owned = [node for node in page["nodes"] if node["ownership"]]
    assert [node["uscc"] for node in owned] == [uscc for uscc, score in expected.items() if score is not None]


async def test_hundreds_of_enterprises_reach_zeren_in_one_request(gateway: Program, recording: Recording) -> None:
    await gateway.ask(REGISTER, {"on": ON})
    asked = [Counter(each["__typename"] for each in request) for request in recording.entities]
    # Hive asks for all three types at once, each key once; Apollo asks once for each type.
    assert len(asked) <= 3
    assert [request["Enterprise"] for request in asked if request["Enterprise"]] == [303]
    assert len([request for request in asked if request["Department"]]) == 1
    assert len([request for request in asked if request["AdminArea"]]) == 1
    assert len(recording.requests) == len(asked)


async def test_the_places_of_hundreds_of_inspections_are_zerens(gateway: Program) -> None:
    answer = await gateway.ask(REGISTER, {"on": ON})
    areas = {row["area_code"]: row["name_en"] for row in rows("areas")}
    departments = {row["id"]: row["name_en"] for row in rows("organisations")}
    visits = [
        visit for node in answer["data"]["registeredEnterprises"]["nodes"] for visit in node["registryInspections"]
    ]
    assert len(visits) == len(data("inspections"))
    for visit in visits:
        assert visit["area"]["nameEn"] == areas[visit["area"]["code"]]
        assert visit["department"]["nameEn"] == departments.get(visit["department"]["id"])
