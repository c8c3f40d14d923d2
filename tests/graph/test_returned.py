"""A text's last RETURN gives only the columns that are named."""

from __future__ import annotations

import pytest

from graph.returned import returning

TEXT = """MATCH (h)
RETURN h.inner AS inner
RETURN asked, h.hic AS hic, coalesce(h.a, [1, 2]) AS a, CASE h.b WHEN ', AS c' THEN 1 END AS b,
       head(COLLECT { MATCH (h)--(o) RETURN o.x AS x }) AS o"""


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("asked",), "asked"),
        (("hic", "asked"), "asked, h.hic AS hic"),
        (("a", "b"), "coalesce(h.a, [1, 2]) AS a, CASE h.b WHEN ', AS c' THEN 1 END AS b"),
        (("o",), "head(COLLECT { MATCH (h)--(o) RETURN o.x AS x }) AS o"),
    ],
)
def test_other_columns_are_not_worked_out(names: tuple[str, ...], told: str) -> None:
    assert returning(TEXT, names) == f"MATCH (h)\nRETURN h.inner AS inner\nRETURN {told}"


def test_all_columns_are_the_same_again() -> None:
    assert returning(TEXT, ("asked", "hic", "a", "b", "o")).split() == TEXT.split()


@pytest.mark.parametrize("text", ["MATCH (h) RETURN h.hic AS hic", "MATCH (h)\nRETURN h.hic"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"no line begins|not a column"):
        returning(text, ("hic",))
