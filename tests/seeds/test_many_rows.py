"""A hundred thousand responsibilities are checked in seconds and in bounded memory."""

import subprocess
import sys
import time

from tests.seeds.copied import Copied

ROWS = 100_000
# Peak memory is a process's own, so the check runs in one; ru_maxrss counts kilobytes on Linux.
MEASURED = """
import resource, sys
from datetime import date
from pathlib import Path
from seeds.check import Known, check
from seeds.folder import Folder
folder = Folder.open(Path(sys.argv[1]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert check(folder, Known.nothing(), date(2026, 11, 24), lambda done, total: None) == []
assert sum(1 for _ in folder.rows("responsibilities.csv")) == int(sys.argv[2])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def plant(copied: Copied) -> None:
    header = "resp_id,category_code,sub_scope,area_code,role,unit_id,valid_from,valid_to,legal_basis,recorded_at"
    rows = (
        f"D{n:06},0{n % 9 + 1},*,44030800{n % 4 + 1},INDUSTRY_LEAD,U{n % 17 + 7:02},2022-01-01,,安全生产法,"
        for n in range(ROWS)
    )
    (copied.path / "duty-list-items.csv").unlink()  # it names the duties that are replaced
    with (copied.path / "responsibilities.csv").open("w", encoding="utf-8") as file:
        file.writelines(f"{line}\n" for line in (header, *rows))


def test_a_hundred_thousand_responsibilities_are_checked_in_seconds(copied: Copied) -> None:
    plant(copied)
    begun = time.perf_counter()
    assert copied.problems() == []
    assert time.perf_counter() - begun < 30


def test_only_the_keys_of_many_rows_are_kept(copied: Copied) -> None:
    plant(copied)
    measured = subprocess.run(
        [sys.executable, "-c", MEASURED, str(copied.path), str(ROWS)], check=True, capture_output=True, text=True
    )
    assert int(measured.stdout) < 64 * 1024
