"""Every vector of the standards comes out as its file says; N? means: format right, list not known."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from graph.codes import building, hic, region, uscc
from graph.codes.hic import Places
from graph.codes.refusal import Refusal

TODAY = date(2026, 11, 23)
YANTIAN = Places(
    districts=frozenset({"440308"}),
    streets=frozenset(f"44030800{street}" for street in range(1, 5)),
    categories=frozenset(f"{category:02}" for category in range(1, 12)),
)
REFUSAL: dict[str, Callable[[str], Refusal | None]] = {
    "HIC": lambda code: hic.refusal(code, YANTIAN, TODAY),
    "USCC": uscc.refusal,
    "AREA": lambda code: region.refusal(code, YANTIAN),
    "BLD": lambda code: building.refusal(code, YANTIAN),
}


def vectors() -> list[dict[str, str]]:
    with (Path(__file__).parent / "vectors.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_there_are_61_vectors() -> None:
    assert len(vectors()) == 61


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: f"{vector['type']} {vector['value']}")
def test_a_vector_comes_out_as_its_file_says(vector: dict[str, str]) -> None:
    refused = REFUSAL[vector["type"]](vector["value"])
    assert (refused is None) == (vector["valid"] in ("Y", "N?")), refused


@pytest.mark.parametrize("vector", [v for v in vectors() if v["type"] == "USCC" and v["valid"] == "Y"])
def test_the_inner_check_character_holds_on_every_valid_credit_code(vector: dict[str, str]) -> None:
    if vector["value"][0] != "N":
        assert uscc.doubt(vector["value"]) is None


@pytest.mark.parametrize(
    ("code", "rule", "right"),
    [
        ("440308003202121202302100170", "HIC_CHECK", "should be X"),
        ("44030800220122120230310003x", "HIC_SHAPE", "upper case"),
        ("440303003202121202302100179", "HIC_DISTRICT", "440308"),
        ("440308403202121202302100176", "HIC_STREET", "001, 002, 003, 004"),
        ("440308003212121202302100171", "HIC_CATEGORY", "12"),
        ("440308003202321202302100170", "HIC_LEVEL", "1, 2"),
        ("440308003202114202302100176", "HIC_FACTOR", "GB/T 13861"),
        ("44030800320212120230229017X", "HIC_DATE", "no day of the calendar"),
        ("440308003202121202302100006", "HIC_NUMBER", "001 to 999"),
    ],
)
def test_a_refused_hazard_code_names_its_rule_and_what_is_right(code: str, rule: str, right: str) -> None:
    refused = hic.refusal(code, YANTIAN, TODAY)
    assert refused is not None
    assert (refused.code, right in refused.message) == (rule, True), refused


@pytest.mark.parametrize(
    ("code", "rule", "right"),
    [
        ("914403001922038217", "USCC_CHECK", "should be 6"),
        ("91440300192203821I", "USCC_SHAPE", "without I, O, S, V and Z"),
        ("914403001922038216 ", "USCC_SHAPE", "write 914403001922038216"),
        ("B1440300192203821X", "USCC_AUTHORITY", "1-9, A, N or Y"),
    ],
)
def test_a_refused_credit_code_names_its_rule_and_what_is_right(code: str, rule: str, right: str) -> None:
    refused = uscc.refusal(code)
    assert refused is not None
    assert (refused.code, right in refused.message) == (rule, True), refused


def test_a_code_written_from_its_parts_reads_back_the_same() -> None:
    for vector in vectors():
        if vector["type"] == "HIC" and vector["valid"] == "Y":
            assert str(hic.read(vector["value"])) == vector["value"]


def test_a_future_registration_is_refused() -> None:
    refused = hic.refusal("44030800320212120230210017X", YANTIAN, date(2023, 2, 9))
    assert refused is not None
    assert refused.code == "HIC_DATE"


def test_another_districts_building_is_right_among_its_own_streets() -> None:
    futian = Places(frozenset({"440304"}), frozenset({"440304001"}), frozenset())
    assert building.refusal("4403040010020900017", futian) is None
