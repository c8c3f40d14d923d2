"""Whoever changes what decides about owners gives the rule another version, which citations name."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from graph import cypher_file
from graph.ownership import RULE_VERSION

PAGE = Path(__file__).parent.parent.parent / "docs" / "citing.md"
DECIDED_BY = {1: "fafd371b68bca01d"}
"""The text of the rule under each version, as the first digits of its SHA-256. A text that decides all the same
takes the place of its version's; one that decides otherwise gets the next version, and both stay."""


def test_the_text_of_the_rule_is_that_of_its_version() -> None:
    text = " ".join(cypher_file.read("who_owns").text.split())
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == DECIDED_BY[RULE_VERSION]
    assert max(DECIDED_BY) == RULE_VERSION


def test_the_page_about_citing_tells_the_version() -> None:
    assert re.findall(r"\*\*(\d+)\*\*", PAGE.read_text("utf-8")) == [str(RULE_VERSION)]
