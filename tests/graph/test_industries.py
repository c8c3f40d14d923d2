"""An industry is looked for by its digits, whether or not a list writes the letter of its section before them."""

from __future__ import annotations

from graph.bolt import Bolt
from graph.door import Graph
from graph.enterprises import LIST
from graph.kinds import KINDS
from graph.revision import changing
from tests.support.building import build
from tests.support.model import World


async def test_an_industry_is_found_with_and_without_the_letter_of_its_section(scratch: Bolt) -> None:
    await build(scratch, World({"A0": ()}, {}, []), "I.")
    row = {"area_code": "I.A0", "sub_scope_key": "I.01-A", "building_code": None, "synthetic": True, "note": None}
    named = {"uscc": None, "name_zh": "甲", "name_en": None, "source_row": ""}
    codes = {"I.1": "6110", "I.2": "H6110", "I.3": "1061", "I.4": None}
    rows = [{**row, **named, "id": key, "loaded_key": key, "gb4754_code": code} for key, code in codes.items()]
    async with changing(scratch) as change:
        await change.tell((KINDS["enterprises"], {"rows": rows, "at": None}))
    limits = {"category": None, "subScope": None, "industry": "61", "low": None, "high": None, "first": 10}
    starts = {"text": None, "building": None, "area": "I.A0", "order": "KEY", "ascending": True}
    assert LIST.walked is not None
    for found in (
        await Graph(scratch).ask(LIST.walked, **limits),
        await Graph(scratch).ask(LIST.sorted, **limits, **starts),
    ):
        assert [each.asked for each in found.rows] == ["I.1", "I.2"]
