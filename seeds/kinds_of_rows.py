"""The rows of one kind out of a whole folder, in the order of its files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from seeds.graph_rows import FILES, sub_scope_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from seeds.folder import Folder

Keyed = tuple[str, dict[str, Any]]

_NAMED_IN = ("coverage-cells.csv", "responsibilities.csv")
"""Files that name sub-scopes in passing, for folders that do not list them."""


def rows_by_kind(folder: Folder, kind: str) -> Iterator[Keyed]:
    """Key and values of each row of the kind; read anew each time, so that memory stays bounded."""
    if kind == "sub-scopes":
        yield from _sub_scopes(folder)
        return
    superiors = _superiors(folder) if kind == "organisations" else {}
    for file in folder.files():
        form = FILES.get(file)
        if form is None or form.kind != kind:
            continue
        for line in folder.rows(file):
            key, row = form.row(line.values)
            if superiors:
                row["superior_id"] = superiors.get(row["superior_name"])
            yield key, row


def _superiors(folder: Folder) -> dict[str | None, str]:
    """Which organisation a superior's name stands for: lists name superiors by id or by name."""
    found: dict[str | None, str] = {}
    for line in folder.rows("organisations.csv"):
        for name in ("full_name_zh", "name_zh", "id"):
            found[line.values[name]] = line.values["id"]
    return found


def _sub_scopes(folder: Folder) -> Iterator[Keyed]:
    """The sub-scopes that are listed, then those that are only named in passing."""
    seen: set[str] = set()
    listed = FILES["sub-scopes.csv"]
    if "sub-scopes.csv" in folder.files():
        for line in folder.rows("sub-scopes.csv"):
            key, row = listed.row(line.values)
            seen.add(key)
            yield key, row
    for file in _NAMED_IN:
        if file not in folder.files():
            continue
        for line in folder.rows(file):
            key = sub_scope_key(line.values)
            if line.values["sub_scope"] == "*" or key in seen:
                continue
            seen.add(key)
            name = line.values.get("sub_scope_zh") or key
            yield (
                key,
                {
                    "key": key,
                    "category_code": line.values["category_code"],
                    "name_zh": name,
                    "name_en": None,
                },
            )
