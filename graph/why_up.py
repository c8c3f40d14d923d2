"""Why a hazard goes up, in a sentence of each language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.resting import RestReason
from graph.temporal import SHANGHAI

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from graph.resting import RestRow

LEVELS: Mapping[int, tuple[str, str]] = {
    1: ("属地", "territorial"),
    2: ("行业监管", "industry"),
    3: ("综合监管", "comprehensive"),
    4: ("委办", "office"),
    5: ("指挥部或委员会", "headquarters"),
}
WHY: Mapping[RestReason, tuple[str, str]] = {
    RestReason.NOBODY_ACTS: ("{since}起无人处置", "nobody has acted on it since {since}"),
    RestReason.LATE: ("{since}起超期", "it has been late since {since}"),
    RestReason.MAJOR: ("重大隐患,{since}起在本级", "it is major and has been here since {since}"),
}


def reasons(rest: RestRow, rule: str, ended: datetime, *, exhausted: bool) -> tuple[str, str]:
    """Why: in Chinese and in English."""
    zh, en = LEVELS[rest.level]
    why_zh, why_en = (text.format(since=_minute(rest.since)) for text in WHY[rest.why])
    told_zh = f"{zh}一级:{why_zh},按规则 {rule} 应于 {_minute(ended)} 前办结或上报"
    told_en = f"On the {en} level {why_en}; under rule {rule} it had to go on by {_minute(ended)}"
    if exhausted:
        return f"{told_zh};已无上一级,由兜底单位承接", f"{told_en}; no level is left, so it is caught"
    return told_zh, told_en


def _minute(moment: datetime) -> str:
    return f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
