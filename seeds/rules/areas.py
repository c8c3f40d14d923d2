"""Areas: codes by the standard of their kind, no loops, and not deeper than ownership looks up."""

from graph.codes.region import shape_refusal
from seeds.folder import Row
from seeds.index import Index
from seeds.loops import depths, loops
from seeds.problems import Report

MAX_STEPS = 8


class Areas:
    """Checks the tree of areas that folder and graph make together."""

    def __init__(self, index: Index, report: Report) -> None:
        self._index = index
        self._report = report
        self._lines: dict[str, int] = {}

    def row(self, row: Row) -> None:
        """Check the shape of the row's code."""
        code, kind = row.values.get("area_code"), row.values.get("kind")
        if code:
            self._lines.setdefault(code, row.line)
        if code and kind and (refused := shape_refusal(code, kind)):
            self._report.error(row.line, "area_code", refused.code, f"{code}: {refused.message}")

    def end(self) -> None:
        """Check for loops and depth."""
        edges = {code: area.parents for code, area in self._index.areas.items()}
        looped = False
        for way in loops(edges):
            looped = True
            line = min((self._lines[code] for code in way if code in self._lines), default=1)
            self._report.error(line, "parent", "AREA_LOOP", f"areas lie in each other: {' → '.join(way)}")
        if looped:
            return
        for code, depth in depths(edges).items():
            if depth > MAX_STEPS and code in self._lines:
                message = f"{code} lies {depth} steps below the top; {MAX_STEPS} are allowed"
                self._report.error(self._lines[code], "parent", "AREA_TOO_DEEP", message)
