"""The rules of files that need only one: communities, agreements, enterprises, bodies of escalation."""

from graph.codes import region
from seeds.folder import Row
from seeds.index import UNREAD, Index
from seeds.problems import Report

_COMMUNITY_DIGITS = 12


class Agreements:
    """An agreement is made by two units or more."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def row(self, row: Row) -> None:
        """Count the units."""
        primary, others = row.values.get("primary_unit"), row.values.get("other_units")
        if primary and others is not None and not set(others) - {primary}:
            message = f"besides {primary} at least one other unit must take part"
            self._report.error(row.line, "other_units", "AGREEMENT_UNITS", message)

    def end(self) -> None:
        """Nothing is left to check."""


class Enterprises:
    """An enterprise has a key of its own or a credit code; a credit code belongs to one enterprise."""

    def __init__(self, index: Index, report: Report) -> None:
        self._taken = index.known.credit_codes
        self._report = report

    def row(self, row: Row) -> None:
        """Check the key."""
        values = row.values
        if "id" not in values or "uscc" not in values:
            return
        key = values["id"] or values["uscc"]
        if not key:
            self._report.error(row.line, "id", "VALUE_MISSING", "an enterprise without a credit code needs an id")
        owner = self._taken.get(values["uscc"] or "", key)
        if owner != key:
            message = f"the graph has this credit code under the enterprise {owner}; use that id"
            self._report.error(row.line, "uscc", "CODE_TAKEN", message)

    def end(self) -> None:
        """Nothing is left to check."""


class Communities:
    """A community's key is our own, or its 12-digit code, which names a street."""

    def __init__(self, index: Index, report: Report) -> None:
        self._places = index.places
        self._report = report

    def row(self, row: Row) -> None:
        """Check the key when it is a code."""
        column = "placeholder_id" if "placeholder_id" in row.values else "area_code"
        key = row.values.get(column) or ""
        coded = len(key) == _COMMUNITY_DIGITS and key.isdigit()
        if coded and row.values.get("kind", "COMMUNITY") == "COMMUNITY":
            refused = region.refusal(key, self._places)
            if refused:
                self._report.error(row.line, column, refused.code, refused.message)

    def end(self) -> None:
        """Nothing is left to check."""


class EscalationBodies:
    """On level 4 stand offices, on level 5 headquarters and committees."""

    def __init__(self, index: Index, report: Report) -> None:
        self._organisations = index.organisations
        self._report = report

    def row(self, row: Row) -> None:
        """Check the body's kind."""
        body = self._organisations.get(row.values.get("organisation_id") or "")
        right = {4: ("OFFICE",), 5: ("COMMITTEE", "HEADQUARTERS")}.get(row.values.get("level") or 0)
        if body and right and body.kind not in (*right, UNREAD):
            message = f"on level {row.values['level']} stands {' or '.join(right)}; {body.name} is {body.kind}"
            self._report.warning(row.line, "organisation_id", "ESCALATION_BODY", message)

    def end(self) -> None:
        """Nothing is left to check."""
