"""Warnings: the colour is one that the kind allows; colours of a kind stand from the lowest to the highest."""

from seeds.folder import Row
from seeds.index import Index
from seeds.problems import Report
from seeds.tables_warnings import COLOURS


class WarningKinds:
    """The colours of a kind are in their order, each once."""

    def __init__(self, report: Report) -> None:
        self._report = report

    def row(self, row: Row) -> None:
        """Check the order."""
        colours = row.values.get("colours") or []
        if colours != [colour for colour in COLOURS if colour in colours]:
            message = f"the colours stand once each, from the lowest to the highest: {', '.join(COLOURS)}"
            self._report.error(row.line, "colours", "COLOUR_ORDER", message)

    def end(self) -> None:
        """Nothing is left to check."""


class Warnings:
    """The colour is one that the kind allows."""

    def __init__(self, index: Index, report: Report) -> None:
        self._colours = index.colours
        self._report = report

    def row(self, row: Row) -> None:
        """Check the colour."""
        kind, colour = row.values.get("kind"), row.values.get("colour")
        allowed = self._colours.get(kind or "")
        if colour and allowed and colour not in allowed:
            message = f"{kind} has no {colour}: {', '.join(allowed)}"
            self._report.error(row.line, "colour", "COLOUR_NOT_OF_KIND", message)

    def end(self) -> None:
        """Nothing is left to check."""
