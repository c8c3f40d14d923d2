"""Citing an answer about owners, and asking for a cited one again."""

import re
from datetime import date, datetime
from typing import Annotated, Any

import strawberry

from graph.citing import CitationRow, CitedAnswerRow
from graph.failures import BadInput
from resolvers import citing, inputs
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown
from schema.feed import Change
from schema.labels import Label, label
from schema.order_inputs import optional, order_input, required
from schema.ownership import Ownership

MOST = 2**31 - 1
CHECKSUM = re.compile(r"[0-9a-f]{16}-[0-9a-f]{16}")


@order_input
class CitationInput:
    """The citation of an answer, as `Ownership.citation` tells it."""

    sub_scope: strawberry.ID = required("Key of the sub-scope that was asked about")
    area: strawberry.ID = required("Code of the area that was asked about")
    on: date = required("The date that was asked about")
    known_at: datetime | None = optional("As believed at this time; left out: as believed at the revision")
    revision: int = required("The revision that the answer was read at")
    rule_version: int = required("Version of the rule that decided")
    checksum: str = required("The checksum of the answer")

    def row(self) -> CitationRow:
        """As the resolvers take it; BadInput when it is no citation."""
        if not CHECKSUM.fullmatch(self.checksum):
            raise BadInput(
                "citation.checksum", "CHECKSUM", "must be twice 16 hexadecimal digits with a hyphen between"
            )
        return CitationRow(
            inputs.shaped(self.sub_scope, "SUB_SCOPE_KEY", "citation.subScope"),
            inputs.shaped(self.area, "AREA_CODE", "citation.area"),
            self.on,
            self.known_at,
            inputs.between(self.revision, 0, MOST, "citation.revision"),
            inputs.between(self.rule_version, 1, MOST, "citation.ruleVersion"),
            self.checksum,
        )


@dressed()
class CitedAnswer(CitedAnswerRow):
    """A cited answer, given again over what had been recorded by its revision."""

    finding_label: Label = shown(lambda row: label(row.finding), "The finding in both languages")
    ownership: Ownership = shown(
        lambda row: row.ownership,
        "The answer; it bears the cited revision, and duties are called as they were then",
    )
    changes: list[Change] = shown(
        lambda row: row.changed,
        "What was changed since of what the answer rests on and is changed in place, at most 20; none beside "
        "another answer: the citation is not of this graph, or is not as it was told",
    )


@strawberry.type
class CitingQuestions:
    """What was answered, once more."""

    @asked(
        CitedAnswer | None,
        "A cited answer once more, exactly, or how it differs and why; null when the sub-scope or area is unknown",
    )
    async def cited_answer(
        self,
        info: Info,
        citation: Annotated[CitationInput, strawberry.argument(description="The citation")],
    ) -> Any:
        """The answer again."""
        return await citing.again(info.context.asking.graph, citation.row())
