"""What a cell refers to must be there."""

from seeds.column import Ref, Table
from seeds.folder import Row
from seeds.index import Index
from seeds.problems import Report


class References:
    """Looks up each reference of a row, and its sub-scope."""

    def __init__(self, table: Table, index: Index, report: Report) -> None:
        self._index = index
        self._report = report
        self._columns = [column for column in table.columns if column.refers]
        self._sub_scoped = "sub_scope" in table.by_name and table.file != "sub-scopes.csv"

    def row(self, row: Row) -> None:
        """Check every reference of the row."""
        for column in self._columns:
            value = row.values.get(column.name)
            keys = value if isinstance(value, list) else [value] if value and value not in column.also else []
            for key in keys:
                refused = self._index.refusal(column.refers or Ref.ORGANISATION, key)
                if refused:
                    self._report.error(row.line, column.name, *refused)
        category, sub_scope = row.values.get("category_code"), row.values.get("sub_scope")
        if not self._sub_scoped or not category or not sub_scope or sub_scope == "*":
            return
        known_category = category in self._index.categories
        if known_category and f"{category}-{sub_scope}" not in self._index.sub_scopes:
            message = f"category {category} has no sub-scope {sub_scope}, neither in the folder nor in the graph"
            self._report.error(row.line, "sub_scope", "SUB_SCOPE_UNKNOWN", message)

    def end(self) -> None:
        """Nothing is left to check."""
