"""A released schema is a promise: what clients ask and neighbours name stays, as GraphQL Inspector judges it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.suites.tools import Tools

SCHEMA = Path(__file__).parent.parent.parent / "schema"
RELEASED = SCHEMA / "released.graphql"
SERVED = SCHEMA / "schema.graphql"

PLANTED = {
    "a removed field": ("territorial: RoleOwnership!", "local: RoleOwnership!", "Ownership.territorial"),
    "a changed type": ("verdict: Verdict!", "verdict: String!", "RoleOwnership.verdict"),
    "a value that may be null": (
        "territorial: RoleOwnership!",
        "territorial: RoleOwnership",
        "Ownership.territorial",
    ),
    "a removed value of an enum": ("  GAP\n", "  HOLE\n", "Verdict.GAP"),
    "an argument that must be given": ("ownership(", "ownership(because: String!, ", "Query.ownership.because"),
    "a key that neighbours name": (' @key(fields: "uscc")', "", 'Enterprise: @key(fields: "uscc")'),
}
"""A text of the schema, what stands there instead, and what that breaks."""


async def test_nothing_that_was_released_is_broken(tools: Tools) -> None:
    assert (await tools.run("breaking.mjs", RELEASED, SERVED)).told == []


@pytest.mark.parametrize(("before", "after", "broken"), PLANTED.values(), ids=PLANTED)
async def test_what_breaks_clients_or_neighbours_is_named(
    before: str, after: str, broken: str, tools: Tools, tmp_path: Path
) -> None:
    served = SERVED.read_text(encoding="utf-8")
    assert before in served
    changed = tmp_path / "changed.graphql"
    changed.write_text(served.replace(before, after), encoding="utf-8")
    ended = await tools.run("breaking.mjs", SERVED, changed)
    assert ended.code == 1
    assert any(each.startswith(broken) for each in ended.told), ended.told


async def test_what_is_added_breaks_nobody(tools: Tools, tmp_path: Path) -> None:
    changed = tmp_path / "changed.graphql"
    served = SERVED.read_text(encoding="utf-8")
    changed.write_text(served + '\nextend type Query {\n  "New"\n  more: String\n}\n', encoding="utf-8")
    ended = await tools.run("breaking.mjs", SERVED, changed)
    assert (ended.code, ended.told) == (0, [])
