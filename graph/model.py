"""The model of the graph as the graph itself tells it: labels and what ties them together."""

from dataclasses import dataclass

from graph.query import Query


@dataclass(frozen=True)
class TieRow:
    """A relationship between nodes of two labels, and how often it is there."""

    asked: str
    begin: str
    tie: str
    end: str
    times: int


TIES = Query("what_ties_labels", TieRow)


def drawn(ties: list[TieRow]) -> str:
    """The model as a Mermaid diagram: one arrow for each pair of labels, with the relationships on it."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for tie in ties:
        arrows.setdefault((tie.begin, tie.end), []).append(tie.tie)
    lines = [f"    {begin} -->|{', '.join(names)}| {end}" for (begin, end), names in sorted(arrows.items())]
    return "\n".join(["```mermaid", "flowchart LR", *lines, "```"])
