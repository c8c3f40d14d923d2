"""Files: how they are found, encoded, quoted and measured; and how a problem reads."""

import shutil
from pathlib import Path

import pytest

from seeds.check import Known, check
from seeds.folder import Folder
from seeds.source import MAX_BYTES
from tests.seeds.copied import SEEDS, TODAY, Copied, checked, found


def test_a_problem_reads_as_file_line_column_code_and_message(copied: Copied) -> None:
    copied.put("responsibilities.csv", 5, "valid_from", "2023-02-30")
    assert [str(problem) for problem in copied.problems()] == [
        "responsibilities.csv:5:valid_from DATE_NOT_IN_CALENDAR 2023-02-30 is no day of the calendar"
    ]


def test_every_problem_is_told_in_the_order_of_files_and_lines(copied: Copied) -> None:
    copied.put("responsibilities.csv", 90, "role", "OWNER")
    copied.put("responsibilities.csv", 7, "area_code", "440308009")
    copied.put("responsibilities.csv", 7, "valid_from", "soon")
    copied.put("organisations.csv", 3, "kind", "局")
    assert found(copied.problems()) == [
        ("organisations.csv", 3, "kind", "VALUE_NOT_LISTED"),
        ("responsibilities.csv", 7, "valid_from", "DATE_FORMAT"),
        ("responsibilities.csv", 7, "area_code", "REFERENCE_UNKNOWN"),
        ("responsibilities.csv", 90, "role", "VALUE_NOT_LISTED"),
    ]


def test_a_record_over_several_lines_is_named_by_its_first(copied: Copied) -> None:
    copied.put("responsibilities.csv", 3, "note", "two\nlines")
    copied.put("responsibilities.csv", 4, "role", "OWNER")
    assert found(copied.problems()) == [("responsibilities.csv", 5, "role", "VALUE_NOT_LISTED")]


def test_a_byte_order_mark_and_windows_line_ends_are_welcome(copied: Copied) -> None:
    path = copied.path / "areas.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert copied.problems() == []


def test_a_file_may_be_empty_below_its_header(copied: Copied) -> None:
    for file in ("enterprises.csv", "risk-points.csv", "resources.csv", "agreements.csv"):
        header = (copied.path / file).read_text(encoding="utf-8").split("\n")[0]
        (copied.path / file).write_text(header + "\n", encoding="utf-8")
    assert copied.problems() == []


@pytest.mark.parametrize(("encoding", "line"), [("gb18030", 1), ("utf-16", 1)])
def test_a_file_that_is_not_utf_8_is_told_once(copied: Copied, encoding: str, line: int) -> None:
    text = "organisation_id,level,category_code,condition,依据\nO02,4,01,ALWAYS,法\n"
    (copied.path / "escalation-bodies.csv").write_bytes(text.encode(encoding))
    problems = [problem for problem in copied.problems() if problem.severity == "error"]
    assert [(problem.line, problem.code) for problem in problems] == [(line, "ENCODING")]


def test_another_folder_may_be_without_any_optional_file(tmp_path: Path) -> None:
    required = (
        "organisations.csv",
        "areas.csv",
        "risk-categories.csv",
        "coverage-cells.csv",
        "responsibilities.csv",
    )
    for file in required:
        shutil.copy(SEEDS / file, tmp_path / file)
    problems = checked(tmp_path)
    assert {problem.code for problem in problems} == {
        "REFERENCE_UNKNOWN"
    }  # the legal provisions that are not there
    assert {problem.column for problem in problems} == {"provision_ids"}


def test_a_missing_required_file_is_named_and_its_references_are_not_judged_without_it(copied: Copied) -> None:
    (copied.path / "areas.csv").write_text("", encoding="utf-8")
    (copied.path / "coverage-cells.csv").unlink()
    (copied.path / "organisations.csv").unlink()
    (copied.path / "risk-categories.csv").unlink()
    assert found(copied.problems()) == [
        ("organisations.csv", 1, 1, "FILE_MISSING"),
        ("areas.csv", 1, 1, "HEADER_MISSING"),
        ("risk-categories.csv", 1, 1, "FILE_MISSING"),
        ("coverage-cells.csv", 1, 1, "FILE_MISSING"),
    ]


def test_a_quote_left_open_in_a_long_file_is_told_where_it_opens(copied: Copied) -> None:
    rest = b"440308003,440308001,35,SYNTHETIC,Y\n" * 5000
    copied.replace(
        "travel-minutes.csv", b"440308003,440308004,12,SYNTHETIC,Y\n", b'440308003,"440308004,12\n' + rest
    )
    told = [problem for problem in copied.problems() if problem.code == "CELL_TOO_LONG"]
    assert [(problem.file, problem.line) for problem in told] == [("travel-minutes.csv", 3)]


def test_there_is_no_such_folder(tmp_path: Path) -> None:
    assert found(checked(tmp_path / "nowhere")) == [("nowhere", 1, 1, "FOLDER_MISSING")]


def test_a_file_that_is_too_large_is_not_read(copied: Copied) -> None:
    with (copied.path / "resources.csv").open("r+b") as file:
        file.truncate(MAX_BYTES + 1)
    assert found(copied.problems()) == [("resources.csv", 1, 1, "FILE_TOO_LARGE")]


def test_a_file_that_is_gone_when_it_is_read_is_a_problem(copied: Copied) -> None:
    folder = Folder.open(copied.path)
    (copied.path / "resources.csv").unlink()
    problems = check(folder, Known.nothing(), TODAY, lambda _done, _total: None)
    assert found(problems) == [("resources.csv", 1, 1, "FILE_UNREADABLE")]


def test_what_is_not_known_is_a_warning(copied: Copied) -> None:
    for file in ("others.csv", "book.xlsx"):
        (copied.path / file).write_text("a\n", encoding="utf-8")
    copied.put("areas.csv", 2, "colour", "red")
    problems = copied.problems()
    assert {problem.severity for problem in problems} == {"warning"}
    assert sorted(problem.file for problem in problems if problem.code == "FILE_IGNORED") == [
        "book.xlsx",
        "others.csv",
    ]
    assert ("areas.csv", 1, 9, "COLUMN_IGNORED") in found(problems)


def test_values_are_data_and_never_evaluated(copied: Copied) -> None:
    copied.put("responsibilities.csv", 2, "note", '=HYPERLINK("http://example.org")')
    assert copied.problems() == []
    row = next(Folder.open(copied.path).rows("responsibilities.csv"))
    assert row.values["note"] == '=HYPERLINK("http://example.org")'


def test_progress_ends_at_the_whole(copied: Copied) -> None:
    heard: list[tuple[int, int]] = []
    check(Folder.open(copied.path), Known.nothing(), TODAY, lambda done, total: heard.append((done, total)))
    assert heard[-1][0] == heard[-1][1] > 0
    assert heard == sorted(heard)
