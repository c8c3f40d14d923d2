"""The graph of the benchmarks: codes of its copies are right and used once, and a point has its ten hazards."""

from collections import Counter
from datetime import date

import pytest

from bench.scaled.group import COPIES, Group
from bench.scaled.place import Place
from graph.codes import building, hic, uscc
from graph.codes.hic import Places

DISTRICTS = 3
GROUPS = [Group(number, DISTRICTS) for number in range(DISTRICTS * 51 * 2)]
PLACES = Places(
    districts={f"50000{number}" for number in range(DISTRICTS)},
    streets={f"50000{number}00{street}" for number in range(DISTRICTS) for street in range(1, 5)},
    categories={f"{number:02}" for number in range(1, 12)},
)


def test_every_copy_has_a_right_code_of_its_own() -> None:
    hazards = [copy[0] for group in GROUPS for copy in group.told()["copies"]]
    points = [made["new"] for group in GROUPS for made in group.nouns()["points"]]
    assert [hic.refusal(code, PLACES, date(2026, 1, 1)) for code in hazards + points] == [None] * (
        len(hazards) + len(points)
    )
    assert max(Counter(hazards + points).values()) == 1
    assert len(hazards) == COPIES * len(GROUPS)


def test_enterprises_and_buildings_have_right_codes_of_their_own() -> None:
    firms = [made["uscc"] for group in GROUPS for made in group.nouns()["enterprises"]]
    firms += [Place(number).credit_code(own) for number in range(DISTRICTS) for own in range(1, 25)]
    buildings = [made["new"] for group in GROUPS for made in group.nouns()["premises"]]
    assert max(Counter(firms).values()) == max(Counter(buildings).values()) == 1
    assert {uscc.refusal(code) for code in firms} == {uscc.doubt(code) for code in firms} == {None}
    assert {building.refusal(code, PLACES) for code in buildings} == {None}


def test_a_district_goes_through_all_hazards_before_it_begins_again() -> None:
    for number in range(DISTRICTS):
        turns = [group.index for group in GROUPS if group.place.number == number]
        assert sorted(turns[:51]) == sorted(turns[51:]) == list(range(51))


def test_a_code_has_no_numbers_for_more_hazards_than_there_are_in_a_day() -> None:
    with pytest.raises(ValueError, match="add districts"):
        Group(DISTRICTS * 51 * 99, DISTRICTS).told()
