"""Writes risk-points.csv anew: 433 invented points whose counts are those of risk-categories.csv.

No chance is involved: the same files give the same bytes.
Per category the counts by level and by area are exact; within an area the points go round its declared cells.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import cycle
from math import gcd
from pathlib import Path

from graph.codes.hic import POINT, Hic
from seeds.generators.tables import Row, rows, write

EVIDENCE = "count of 433 SOURCED (REPORT L16); the point and its split by category, level and area SYNTHETIC"
FIRST_DAY = date(2022, 1, 4)
DAYS = 350  # the last registrations lie in December 2022

IN_BUILDINGS = ("02", "04", "05")

# Where an area has fewer points than cells, the matters that nobody answers for come first: these gaps matter.
FIRST_IN_TURN = (("07", "D"), ("09", "C"), ("09", "B"))


def risk_points(folder: Path) -> Iterator[dict[str, str]]:
    """Make the points of a folder's categories, in the order of category, area and sub-scope."""
    areas = {row["area_code"]: row for row in rows(folder, "areas.csv")}
    matters = {(row["category_code"], row["sub_scope"]): row for row in rows(folder, "sub-scopes.csv")}
    buildings: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows(folder, "premises.csv"):
        buildings[row["area_code"]].append(row["building_code"])
    cells: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows(folder, "coverage-cells.csv"):
        cells[row["category_code"], row["area_code"]].append(row["sub_scope"])
    for category in rows(folder, "risk-categories.csv"):
        code = category["category_code"]
        by_area = {name[4:]: int(value) for name, value in category.items() if name.startswith("pts_")}
        by_level = {str(level): int(category[f"points_l{level}"]) for level in range(1, 5)}
        drawn = zip(spread(by_area), stride(spread(by_level)), strict=True)
        turns = {area: cycle(_in_turn(code, cells[code, area])) for area, points in by_area.items() if points}
        placed = sorted((area, next(turns[area]), level) for area, level in drawn)
        yield from _points(category, placed, areas, matters, buildings)


def _in_turn(category: str, sub_scopes: list[str]) -> list[str]:
    first = [sub_scope for number, sub_scope in FIRST_IN_TURN if number == category]
    rest = sorted(set(sub_scopes) - set(first))
    return [sub_scope for sub_scope in first if sub_scope in sub_scopes] + rest


def spread(counts: Mapping[str, int]) -> list[str]:
    """Lay each key out as often as it counts, evenly from the beginning to the end."""
    total = sum(counts.values())
    laid = [((2 * n + 1) * total, wanted, key) for key, wanted in counts.items() for n in range(wanted)]
    return [key for _, _, key in sorted(laid, key=lambda place: (place[0] / (2 * place[1]), place[2]))]


def stride(values: list[str]) -> list[str]:
    """Take the values in long steps, so that equal counts of two lists do not go hand in hand."""
    total = len(values)
    step = next(step for step in range(total * 5 // 8, 2 * total) if gcd(step, total) == 1)
    return [values[nth * step % total] for nth in range(total)]


def _points(
    category: Row,
    placed: Iterable[tuple[str, str, str]],
    areas: Mapping[str, Row],
    matters: Mapping[tuple[str, str], Row],
    buildings: Mapping[str, Sequence[str]],
) -> Iterator[dict[str, str]]:
    code = category["category_code"]
    patrol_days = category["patrol_days_l1_l2_l3_l4"].split("|")
    factors = category["gb13861_middle"].split(";")
    numbers: Counter[tuple[str, str]] = Counter()
    of_day: Counter[tuple[str, date]] = Counter()
    for nth, (area, sub_scope, level) in enumerate(placed):
        numbers[area, sub_scope] += 1
        number = numbers[area, sub_scope]
        registered = FIRST_DAY + timedelta(days=(nth * 37 + int(code) * 11) % DAYS)
        of_day[area, registered] += 1
        hic = Hic(area, POINT, code, int(level), factors[nth % len(factors)], registered, of_day[area, registered])
        matter = matters[code, sub_scope]
        building = _building(buildings.get(area, ()), code, number)
        yield {
            "hic": str(hic),
            "name_zh": f"{areas[area]['name_zh']}{matter['name_zh']}示例点位{number:02}",
            "name_en": f"{matter['name_en']}, example point {number:02}, {areas[area]['name_en']}",
            "category_code": code,
            "sub_scope": sub_scope,
            "area_code": area,
            "building_code": building,
            "level_initial": level,
            "level_current": level,
            "long_term": "Y",
            "patrol_days": patrol_days[int(level) - 1],
            "status": "IN_USE",
            "registered_on": registered.isoformat(),
            "synthetic": "Y",
            "evidence": EVIDENCE,
        }


def _building(there: Sequence[str], category: str, number: int) -> str:
    """Every third point of the categories that lie in buildings stands in one, going round those of its street."""
    inside = category in IN_BUILDINGS and number % 3 == 0 and there
    return there[number // 3 % len(there)] if inside else ""


def make(folder: Path, target: Path) -> None:
    """Write the file."""
    write(target, "risk-points.csv", risk_points(folder))
