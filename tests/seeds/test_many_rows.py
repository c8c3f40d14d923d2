"""A hundred thousand responsibilities are checked in seconds and in bounded memory."""

import time
import tracemalloc

from seeds.check import Known, check
from seeds.folder import Folder
from tests.seeds.copied import TODAY, Copied

ROWS = 100_000


def plant(copied: Copied) -> None:
    header = "resp_id,category_code,sub_scope,area_code,role,unit_id,valid_from,valid_to,legal_basis,recorded_at\n"
    with (copied.path / "responsibilities.csv").open("w", encoding="utf-8") as file:
        file.write(header)
        file.writelines(
            f"D{n:06},0{n % 9 + 1},*,44030800{n % 4 + 1},INDUSTRY_LEAD,U{n % 17 + 7:02},2022-01-01,,安全生产法第10条,\n"
            for n in range(ROWS)
        )


def test_a_hundred_thousand_responsibilities_are_checked_in_seconds(copied: Copied) -> None:
    plant(copied)
    begun = time.perf_counter()
    assert copied.problems() == []
    assert time.perf_counter() - begun < 30


def test_only_the_keys_of_many_rows_are_kept(copied: Copied) -> None:
    plant(copied)
    folder = Folder.open(copied.path)
    tracemalloc.start()
    try:
        assert check(folder, Known.nothing(), TODAY, lambda _done, _total: None) == []
        for _ in folder.rows("responsibilities.csv"):
            pass
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 64 * 1024 * 1024
