"""Folders of data for tests: small ones in a district of their own, and copies of the seeds' lists."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.support.servers import SEEDS

ORGANISATIONS = """\
id,code,kind,name_zh,full_name_zh,category,valid_from,valid_to
{p}U1,{p}C1,部门,甲局{p},甲局,行业监管,,
{p}U2,{p}C2,部门,乙局{p},乙局,行业监管,,
{p}U3,{p}C3,部门,丙街道{p},丙街道办,属地,,2030-01-01
"""
AREAS = """\
area_code,name_zh,kind,parent
{d},某区,DISTRICT,
{d}001,某街道,STREET,{d}
"""
CATEGORIES = """\
category_code,name_zh,name_en
{c},某类,Some category
"""
CELLS = """\
category_code,sub_scope,sub_scope_zh,area_code
{c},A,甲项,{d}001
"""
DUTIES = """\
resp_id,category_code,sub_scope,sub_scope_zh,area_code,role,unit_id,valid_from,valid_to,legal_basis
{p}R1,{c},A,甲项,{d},INDUSTRY_LEAD,{p}U1,2022-01-01,,某法第1条
{p}R2,{c},*,全部,{d}001,TERRITORIAL,{p}U3,2022-01-01,,某法第2条
"""


def write(folder: Path, prefix: str, district: str, category: str, **files: str) -> Path:
    """Write a folder; `files` are texts by file name without its ending, `-` written as `_`."""
    texts = {
        "organisations": ORGANISATIONS,
        "areas": AREAS,
        "risk_categories": CATEGORIES,
        "coverage_cells": CELLS,
        "responsibilities": DUTIES,
        **files,
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        filled = text.format(p=prefix, d=district, c=category)
        (folder / f"{name.replace('_', '-')}.csv").write_text(filled, encoding="utf-8")
    return folder


def copied(folder: Path) -> Path:
    """A copy of the seeds' lists in a folder that is there."""
    for path in SEEDS.glob("*.csv"):
        shutil.copy(path, folder)
    return folder
