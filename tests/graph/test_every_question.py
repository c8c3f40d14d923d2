"""Every file of Cypher follows the form, answers its own example, and is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph import cypher_file
from graph.door import Graph
from graph.query import Command, Query
from tests.support.house import commands, queries

QUERIES = queries()
NAMES = sorted(path.stem for path in cypher_file.FOLDER.glob("*.cypher"))
EMPTY = (
    "dead_letters",
    "webhooks",
    "agreements",
    "changes_of_keys",
    "day_of_the_clock",
    "api_keys",
    "audit",
    "confirmations_of_duties",
    "drafts_",
    "gradings",
    "handovers",
    "hazards_of_handovers",
    "items_of_drafts",
    "known_acted",
    "known_adopted",
    "known_escalated",
    "known_shared",
    "loads_not_told",
    "provenance_of_rows",
    "conflicts",
    "how_risk_points_stand",
    "how_hazards_stand",
    "receipts",
    "waivers",
    "what_decides_handovers",
    "which_slots_are_masked",
)
WITHOUT_ROWS = re.compile(f"^({'|'.join(EMPTY)})")
"""In the seeds nothing is broken, settled or masked, nobody has a key, and nothing was done."""
THE_LOG = re.compile(r"^access_")  # holds rows when somebody has asked: its own tests see to its questions


@pytest.mark.parametrize("query", QUERIES, ids=[query.name for query in QUERIES])
async def test_a_question_answers_its_own_example_on_the_seeds(seeded: Graph, query: Query) -> None:  # type: ignore[type-arg]
    answer = await seeded.ask(query, **query.file.example)
    assert THE_LOG.match(query.name) or bool(answer.rows) != bool(WITHOUT_ROWS.match(query.name))
    assert answer.revision % 2 == 0


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_cypher_follows_the_form(name: str) -> None:
    file = cypher_file.read(name)
    asked = set(re.findall(r"\$(\w+)", file.text))
    assert asked == set(file.example), "every parameter has an example, and no other"
    assert ";" not in file.text
    for length in re.findall(r"\[\w*:[\w|]+(\*[^\]]*)\]", file.text):
        assert re.fullmatch(r"\*\d+\.\.\d+", length), f"a path without an upper bound: {length}"


def test_every_file_of_cypher_is_used_by_exactly_one_question_or_command() -> None:
    used = [query.name for query in QUERIES] + [command.name for command in commands()]
    assert sorted(used) == NAMES


def test_the_last_word_on_a_pair_is_spelled_alike_wherever_it_is_asked_for() -> None:
    last_word = (
        "COLLECT { MATCH (said:Declaration {cell_key: cell.key}) "
        "WHERE said.recorded_at <= knownAt AND said.valid_from <= on "
        "RETURN said.declared ORDER BY said.entered DESC LIMIT 1 } <> [false]"
    )
    texts = {name: " ".join(cypher_file.read(name).text.split()) for name in NAMES}
    asking = {name for name, text in texts.items() if "said.valid_from <= on" in text}
    assert {"how_many_pairs", "points_behind", "hazards_behind", "enterprises_behind"} < asking
    assert {name for name in asking if last_word not in texts[name]} == set()


def test_in_force_and_believed_are_spelled_alike_wherever_they_are_decided() -> None:
    in_force = "duty.valid_from <= on AND coalesce(on < duty.valid_to, true)"
    for name in NAMES:
        text = cypher_file.read(name).text
        # A filter on a duty's period or record that is not spelled like the rule would decide otherwise.
        if re.search(r"duty\.valid_to\s*[<>]|[<>]=?\s*duty\.valid_to", text):
            assert in_force in text, name
        if re.search(r"[<>]=?\s*duty\.superseded_at|duty\.superseded_at\s*[<>]", text) and name != "who_owns":
            assert "duty.recorded_at <= knownAt AND coalesce(knownAt < duty.superseded_at, true)" in text, name


@pytest.mark.parametrize("name", NAMES)
def test_an_optional_filter_does_not_look_beyond_its_row_when_it_is_not_asked(name: str) -> None:
    assert not re.search(r"IS NULL OR [^\n]*(EXISTS|COUNT|COLLECT) \{", cypher_file.read(name).text)


def test_the_folder_holds_nothing_but_cypher() -> None:
    assert {path.suffix for path in Path(cypher_file.FOLDER).iterdir()} == {".cypher"}


def test_a_command_is_no_question() -> None:
    assert all(isinstance(command, Command) for command in commands())
