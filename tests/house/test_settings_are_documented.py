"""Every setting stands in the README with its default and meaning, and no other does."""

from __future__ import annotations

import re
from pathlib import Path

from server.setting_list import SETTINGS

README = Path(__file__).parent.parent.parent / "README.md"
ROW = re.compile(r"^\|\s*`?((?:ZEREN|NEO4J)_[A-Z0-9_]+)`?\s*\|\s*(.*?)\s*\|\s*(.*?)\s*\|\s*$", re.MULTILINE)


def test_the_table_of_settings_in_the_readme_is_the_list_in_the_program() -> None:
    told = {name: (default.strip("`"), help_) for name, default, help_ in ROW.findall(README.read_text("utf-8"))}
    assert told == {setting.name: (setting.shown, setting.help) for setting in SETTINGS}
