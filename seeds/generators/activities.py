"""Writes activities.csv and responses.csv: as many as the work report counts; days and kinds are invented."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

from seeds.generators.tables import SYNTHETIC, Row, write

MEETINGS, DIRECTIVES, RESPONSES = 213, 16, 65
JOINT_DUTY_DAYS = (1, 2, 3, 4, 5, 2, 3, 4, 5, 3, 2, 3)
"""Days of each of the 12 sessions of joint duty; they sum to 37."""

_MEETINGS = (
    ("形势分析会", "Situation analysis"),
    ("事故防范会", "Accident prevention"),
    ("调度会", "Dispatch meeting"),
    ("部署会", "Deployment meeting"),
    ("警示教育会", "Warning and education"),
)
_TYPHOONS = (
    ("暹芭", "Chaba", "2022-07-01", "2022-07-04"),
    ("木兰", "Mulan", "2022-08-09", "2022-08-11"),
    ("马鞍", "Ma-on", "2022-08-24", "2022-08-26"),
)
_RESPONSES = (
    ("FLOOD", "H01", "防汛", "Flood"),
    ("TYPHOON", "H01", "防风", "Typhoon"),
    ("WEATHER", "H04", "气象灾害", "Severe weather"),
    ("FOREST_FIRE", "H02", "森林防火", "Forest fire"),
)
_LEVELS = ("IV", "ATTENTION", "IV", "III", "IV")
_SPLIT = "count SOURCED (REPORT {}); day and kind SYNTHETIC"


def activities() -> Iterator[Row]:
    """Meetings, joint duty, directives, typhoons."""
    start = date(2022, 1, 4)
    for number in range(MEETINGS):
        zh, en = _MEETINGS[number % len(_MEETINGS)]
        day = start + timedelta(days=number * 358 // MEETINGS)
        yield _activity(f"M-{number + 1:03}", "MEETING", (zh, en), f"第{number + 1}次{zh}", f"{en} {number + 1}",
                        "C02", day, 1, "L8")  # fmt: skip
    for number, days in enumerate(JOINT_DUTY_DAYS):
        day = date(2022, 4, 10) + timedelta(days=number * 17)
        yield _activity(f"D-{number + 1:02}", "JOINT_DUTY", ("", ""), f"第{number + 1}次联合值守",
                        f"Joint duty no. {number + 1}", "H01", day, days, "L12")  # fmt: skip
    for number in range(DIRECTIVES):
        day = date(2022, 3, 15) + timedelta(days=number * 14)
        yield _activity(f"O-{number + 1:02}", "DIRECTIVE", ("明令", "Directive"), f"区三防办第{number + 1}号明令",
                        f"Directive no. {number + 1} of the Flood Office", "O04", day, 1, "L12")  # fmt: skip
    for number, (zh, en, begins, ends) in enumerate(_TYPHOONS):
        first = date.fromisoformat(begins)
        days = (date.fromisoformat(ends) - first).days
        told = _activity(
            f"T-{number + 1}", "TYPHOON", ("", ""), f"台风“{zh}”", f"Typhoon {en}", "H01", first, days, "L12"
        )
        yield told | {"synthetic": "N", "evidence": "name SOURCED (REPORT L12); days KNOWLEDGE-medium"}


def responses() -> Iterator[Row]:
    """The responses to natural disasters of 2022."""
    for number in range(RESPONSES):
        kind, body, zh, en = _RESPONSES[number % 7 % len(_RESPONSES)]
        level = _LEVELS[number % len(_LEVELS)]
        started = datetime(2022, 2, 1, 8) + timedelta(days=number * 5, hours=number % 9)  # noqa: DTZ001 - written with Shanghai's offset
        ended = started + timedelta(hours=6 + number % 5 * 9)
        yield {
            "id": f"RESP-{number + 1:02}",
            "kind": kind,
            "level": level,
            "headquarters_id": body,
            "started_at": f"{started.isoformat()}+08:00",
            "ended_at": f"{ended.isoformat()}+08:00",
            "name_zh": f"{zh}{'关注级' if level == 'ATTENTION' else level + '级'}响应(示例{number + 1:02})",
            "name_en": f"{en} response, level {level} (example {number + 1:02})",
            **SYNTHETIC,
            "evidence": _SPLIT.format("L12"),
        }


def _activity(
    key: str, kind: str, sub_kind: tuple[str, str], zh: str, en: str, body: str, day: date, days: int, line: str
) -> dict[str, str]:
    return {
        "id": key,
        "kind": kind,
        "sub_kind_zh": sub_kind[0],
        "sub_kind_en": sub_kind[1],
        "name_zh": zh,
        "name_en": en,
        "organisation_id": body,
        "begins_on": day.isoformat(),
        "ends_on": (day + timedelta(days=days)).isoformat(),
        **SYNTHETIC,
        "evidence": _SPLIT.format(line),
    }


def make(_folder: Path, target: Path) -> None:
    """Write both files."""
    write(target, "activities.csv", activities())
    write(target, "responses.csv", responses())
