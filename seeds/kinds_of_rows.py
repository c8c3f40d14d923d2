"""The rows of one kind out of a whole folder, in the order of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.loaded import Stated
from seeds.columns import TABLES
from seeds.form import sub_scope_key
from seeds.graph_rows import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.folder import Folder
    from seeds.references import Known

_NAMED_IN = ("coverage-cells.csv", "responsibilities.csv")
"""Files that name sub-scopes in passing, for folders that do not list them."""


def rows_by_kind(folder: Folder, kind: str, known: Known) -> Iterator[Stated]:
    """Each row of the kind; read anew each time, so that memory stays bounded."""
    superiors = _superiors(folder, known) if kind == "organisations" else {}
    for file in folder.files():
        form = FILES.get(file)
        if form is None or form.kind != kind:
            continue
        absent = TABLES[file].by_name.keys() - folder.columns(file)
        for line in folder.rows(file):
            key, row = form.row(line.values)
            if superiors:
                row["superior_id"] = superiors.get(row["superior_name"])
            yield Stated(key, row, frozenset(absent & row.keys()))
    if kind == "sub-scopes":
        yield from _named_in_passing(folder)


def _superiors(folder: Folder, known: Known) -> dict[str | None, str]:
    """Which organisation a superior's name stands for: lists name superiors by id or by name."""
    found: dict[str | None, str] = {}
    for key, organisation in known.organisations.items():
        found |= {organisation.name: key, key: key}
    for line in folder.rows("organisations.csv"):
        for name in ("full_name_zh", "name_zh", "id"):
            found[line.values[name]] = line.values["id"]
    return found


def _named_in_passing(folder: Folder) -> Iterator[Stated]:
    """Sub-scopes that other files name and that no list of sub-scopes holds."""
    listed = folder.rows("sub-scopes.csv") if "sub-scopes.csv" in folder.files() else ()
    seen = {sub_scope_key(line.values) for line in listed}
    for file in _NAMED_IN:
        for line in folder.rows(file) if file in folder.files() else ():
            key = sub_scope_key(line.values)
            if line.values["sub_scope"] == "*" or key in seen:
                continue
            seen.add(key)
            name = line.values.get("sub_scope_zh") or key
            row = {"key": key, "category_code": line.values["category_code"], "name_zh": name, "name_en": None}
            yield Stated(key, row, frozenset({"name_en"}))
