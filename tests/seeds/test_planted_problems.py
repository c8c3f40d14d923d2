"""Every rule catches what is planted against it, and the table in the readme lists every rule."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from graph.temporal import SHANGHAI
from seeds.check import Known, KnownOrganisation
from tests.seeds.copied import SEEDS, Copied
from tests.seeds.planted import CELLS, WARNED

PLANTED_ELSEWHERE = {
    "ACTED_ON_HERE", "ADOPTED_HERE", "SHARED_HERE",
    "AGREEMENT_UNITS", "AREA_TOO_DEEP", "CELL_COUNT", "CODE_TAKEN", "COLUMN_IGNORED", "ENCODING", "FILE_IGNORED",
    "FILE_MISSING", "FILE_TOO_LARGE", "FILE_UNREADABLE", "FOLDER_MISSING", "HEADER_MISSING", "HEADER_TOO_WIDE",
    "HEADER_TWICE", "KIND_CHANGED", "ORGANISATION_LOOP", "QUOTE_MISPLACED", "QUOTE_OPEN", "SHEET_ERROR",
    "SHEET_FORMULA", "SHEET_NUMBER", "SHEET_UNREADABLE",
}  # fmt: skip


def name(planted: tuple[str, str, int, str, str]) -> str:
    return " ".join(str(part) for part in planted[:4])


@pytest.mark.parametrize("planted", CELLS, ids=name)
def test_a_wrong_cell_is_told_where_it_stands(copied: Copied, planted: tuple[str, str, int, str, str]) -> None:
    code, file, line, column, value = planted
    copied.put(file, line, column, value)
    told = [
        problem
        for problem in copied.problems()
        if (problem.code, problem.file, problem.severity) == (code, file, "error")
    ]
    assert [(problem.line, problem.column) for problem in told if problem.line == line], copied.problems()
    if code not in ("SUPPORT_AS_OWNER", "AREA_SHAPE"):
        assert told[0].column == column


@pytest.mark.parametrize("planted", WARNED, ids=name)
def test_an_odd_cell_is_a_warning_and_no_error(copied: Copied, planted: tuple[str, str, int, str, str]) -> None:
    code, file, line, column, value = planted
    copied.put(file, line, column, value)
    assert {(problem.code, problem.severity) for problem in copied.problems()} == {(code, "warning")}


def test_an_office_that_its_own_host_reports_to_is_a_loop(copied: Copied) -> None:
    copied.put("organisations.csv", 21, "superior", "应急委办")
    assert [(p.line, p.column, p.code) for p in copied.problems()] == [(5, "office_host_id", "ORGANISATION_LOOP")]
    assert "U06 → O01 → U06" in copied.problems()[0].message or "O01 → U06 → O01" in copied.problems()[0].message


def test_areas_that_lie_in_each_other_are_a_loop_and_two_loops_are_two_problems(copied: Copied) -> None:
    copied.put("areas.csv", 2, "parent", "440308003")
    copied.put("areas.csv", 9, "parent", "FA-ZYJ")
    assert {(p.line, p.code) for p in copied.problems()} == {(2, "AREA_LOOP"), (9, "AREA_LOOP")}


def test_a_line_with_too_few_cells_is_told(copied: Copied) -> None:
    copied.replace("travel-minutes.csv", b"440308003,440308004,12,SYNTHETIC,Y", b"440308003,440308004")
    assert [(p.line, p.code) for p in copied.problems()] == [(3, "CELL_COUNT")]


def test_a_quote_that_is_never_closed_is_told_at_the_line_where_it_opens(copied: Copied) -> None:
    copied.replace("travel-minutes.csv", b"440308003,440308004,12,SYNTHETIC,Y", b'440308003,"440308004,12')
    assert [(p.line, p.code) for p in copied.problems()] == [(3, "QUOTE_OPEN")]


def test_a_misplaced_quote_is_told_and_the_next_lines_are_read(copied: Copied) -> None:
    copied.replace("travel-minutes.csv", b"440308003,440308004,12", b'440308003,"4403"08004,12')
    copied.put("areas.csv", 3, "kind", "VILLAGE")
    assert [(p.file, p.line, p.code) for p in copied.problems()] == [
        ("areas.csv", 3, "VALUE_NOT_LISTED"),
        ("travel-minutes.csv", 3, "QUOTE_MISPLACED"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (b"from_area,to_area", b"from_area,from_area", "HEADER_TWICE"),
        (b"from_area,to_area", b"from_area,to", "HEADER_MISSING"),
        (b"from_area,to_area", b"from_area,to_area" + b"," * 300, "HEADER_TOO_WIDE"),
    ],
)
def test_a_wrong_header_is_told_and_its_file_is_not_read(
    copied: Copied, old: bytes, new: bytes, code: str
) -> None:
    copied.replace("travel-minutes.csv", old, new)
    assert code in {p.code for p in copied.problems()}
    assert {p.line for p in copied.problems()} == {1}


def test_an_area_may_not_lie_deeper_than_ownership_looks_up(copied: Copied) -> None:
    above = "440308"
    for step in range(1, 10):
        line = copied.add("areas.csv", 9, area_code=f"Z{step}", parent=above, default_territorial_unit="")
        above = f"Z{step}"
    told = [p for p in copied.problems() if p.code == "AREA_TOO_DEEP"]
    assert [(p.line, p.column) for p in told] == [(line, "parent")]


def test_an_agreement_is_made_by_two_units_and_settles_an_owning_role(copied: Copied) -> None:
    agreement = {
        "agreement_id": "A1", "category_code": "08", "sub_scope": "*", "area_code": "440308",
        "role": "INDUSTRY_LEAD", "primary_unit": "U17", "other_units": "U22",
        "valid_from": "2023-01-01", "valid_to": "", "document": "",
    }  # fmt: skip
    copied.add("agreements.csv", 0, **agreement)
    assert copied.problems() == []
    copied.add("agreements.csv", 0, **agreement | {"agreement_id": "A2", "other_units": "U17"})
    copied.add("agreements.csv", 0, **agreement | {"agreement_id": "A3", "role": "INDUSTRY_SUPPORT"})
    copied.add("agreements.csv", 0, **agreement | {"agreement_id": "A4", "other_units": "U22;U99"})
    copied.add("agreements.csv", 0, **agreement | {"agreement_id": "A5", "primary_unit": "H01"})
    assert [(p.line, p.column, p.code) for p in copied.problems()] == [
        (3, "other_units", "AGREEMENT_UNITS"),
        (4, "role", "VALUE_NOT_LISTED"),
        (5, "other_units", "REFERENCE_UNKNOWN"),
        (6, "primary_unit", "NOT_A_DEPARTMENT"),
    ]


def test_touching_names_do_not_overlap_but_a_name_of_the_graph_may(copied: Copied) -> None:
    assert copied.problems() == []
    nothing = Known.nothing()
    known = Known(
        nothing.organisations, nothing.areas, nothing.categories, nothing.sub_scopes, nothing.documents,
        nothing.provisions, names={"U08": ((None, None),), "U06": ((None, None),)},
    )  # fmt: skip
    told = [p for p in copied.problems(known) if p.code == "NAMES_OVERLAP"]
    assert [p.message.split(" ")[0] for p in told] == ["U06"]  # the folder's own first name replaces U08's


def test_what_the_graph_holds_may_be_referred_to_and_not_be_contradicted(copied: Copied) -> None:
    copied.put("responsibilities.csv", 4, "unit_id", "V01")
    nothing = Known.nothing()
    known = Known(
        organisations={
            "V01": KnownOrganisation("DEPARTMENT", "SD-MS", "区示例局", "INDUSTRY", None, None, None, None),
            "U07": KnownOrganisation("OFFICE", "OLD", "区住房和建设局", None, None, None, None, None),
        },
        areas=nothing.areas, categories=nothing.categories, sub_scopes=nothing.sub_scopes,
        documents=nothing.documents, provisions=nothing.provisions,
        credit_codes={"91440300YT0000011W": "E99"},
    )  # fmt: skip
    assert [(p.file, p.column, p.code) for p in copied.problems(known)] == [
        ("organisations.csv", "code", "CODE_TAKEN"),
        ("organisations.csv", "kind", "KIND_CHANGED"),
        ("enterprises.csv", "uscc", "CODE_TAKEN"),
    ]


def test_without_a_list_of_sub_scopes_the_cells_name_them(copied: Copied) -> None:
    (copied.path / "sub-scopes.csv").unlink()
    copied.put("responsibilities.csv", 4, "sub_scope", "Z")
    assert [(p.line, p.code) for p in copied.problems()] == [(4, "SUB_SCOPE_UNKNOWN")]


def test_the_readme_lists_every_code_and_every_code_is_planted() -> None:
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE))
    planted = {code for code, *_ in (*CELLS, *WARNED)} | PLANTED_ELSEWHERE
    assert told == planted


def test_every_code_of_the_program_is_in_the_readme() -> None:
    told = (SEEDS / "README.md").read_text(encoding="utf-8")
    written = {
        code
        for file in [*SEEDS.glob("*.py"), *SEEDS.glob("*/*.py")]
        for code in re.findall(
            r'(?:Refusal|Wrong|Flaw|Problem|error|warning|return)\(?\s*[^"\n]*"([A-Z]+(?:_[A-Z]+)+)"',
            Path(file).read_text(encoding="utf-8"),
        )
    }
    assert {code for code in written if f"`{code}`" not in told} == set()


def test_a_record_of_later_today_is_from_the_future_too(copied: Copied) -> None:
    later = datetime.now(SHANGHAI) + timedelta(minutes=30)
    copied.put("responsibilities.csv", 4, "recorded_at", later.isoformat())
    told = copied.problems(today=later.date())
    assert [(p.line, p.column, p.code) for p in told] == [(4, "recorded_at", "MOMENT_IN_FUTURE")]
