"""Organisations: offices sit in departments and belong to bodies, and nothing escalates to itself."""

from seeds.folder import Row
from seeds.index import UNREAD, Index
from seeds.loops import loops
from seeds.problems import Report
from seeds.words import CATEGORIES, DEPARTMENT, KINDS, OFFICE


class Organisations:
    """Checks who stands under whom, in folder and graph together."""

    def __init__(self, index: Index, report: Report) -> None:
        self._index = index
        self._report = report
        self._lines: dict[str, int] = {}
        self._codes = {org.code: key for key, org in index.known.organisations.items()}

    def row(self, row: Row) -> None:
        """Check one organisation."""
        values = row.values
        key, kind = values.get("id"), values.get("kind")
        if key:
            self._lines.setdefault(key, row.line)
        if kind == OFFICE:
            self._office(row)
        elif kind and values.get("office_host_id"):
            message = f"only an office (办公室) has a host; {key} is a {kind}"
            self._report.error(row.line, "office_host_id", "HOST_OF_NO_OFFICE", message)
        if kind == DEPARTMENT and values.get("category") not in CATEGORIES:
            message = f"a department's category is one of {', '.join(CATEGORIES)}"
            self._report.error(row.line, "category", "DEPARTMENT_CATEGORY", message)
        owner = self._codes.get(values.get("code") or "", key)
        if key and owner != key:
            message = f"the graph has given the code {values['code']} to {owner}; codes are never reused"
            self._report.error(row.line, "code", "CODE_TAKEN", message)
        before = self._index.known.organisations.get(key or "")
        if before and kind and before.kind != KINDS[kind]:
            message = f"{key} is a {before.kind} in the graph; what becomes another kind gets a new id"
            self._report.error(row.line, "kind", "KIND_CHANGED", message)

    def end(self) -> None:
        """Check for loops."""
        edges = {key: self._above(key) for key in self._index.organisations}
        for way in loops(edges):
            line, key = min((self._lines.get(key, 1), key) for key in way)
            hosted = self._index.organisations[key].host_id in way
            message = f"escalation would go round: {' → '.join(way)}"
            self._report.error(line, "office_host_id" if hosted else "superior", "ORGANISATION_LOOP", message)

    def _above(self, key: str) -> list[str]:
        organisation = self._index.organisations[key]
        superior = self._index.superior(key) if key in self._index.superiors else organisation.parent_id
        return [above for above in (organisation.host_id, superior) if above in self._index.organisations]

    def _office(self, row: Row) -> None:
        parent = self._index.organisations.get(row.values.get("superior") or "")
        if parent is None or parent.kind not in ("COMMITTEE", "HEADQUARTERS", UNREAD):
            message = "an office's superior is the id of its committee (委员会) or headquarters (指挥部)"
            self._report.error(row.line, "superior", "OFFICE_PARENT", message)
        if "office_host_id" in row.values and not row.values["office_host_id"]:
            message = "no department hosts this office; escalation reaches it all the same"
            self._report.warning(row.line, "office_host_id", "OFFICE_WITHOUT_HOST", message)
