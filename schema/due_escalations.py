"""What is due to go up, in the public schema: what the clock does, shown without doing it."""

from typing import Any

import strawberry

from graph.going_up import DueRow, due
from resolvers import escalations as going_up
from resolvers import hazards, inputs, organisations, paging
from resolvers.paging import Window
from schema.arguments import After, AreaInside, At, Before, First, Last
from schema.connections import Connection, connected
from schema.context import Info
from schema.dress import dressed
from schema.edges import asked, shown, to_many, to_one
from schema.hazard_parts import EscalationRule
from schema.hazards import Hazard
from schema.labels import STEPS, Label, label_of
from schema.organisations import Organisation


@dressed()
class DueEscalation(DueRow):
    """A hazard that has rested too long on a level, and whither the clock sends it (`zeren escalate`)."""

    from_label: Label = shown(
        lambda row: label_of(STEPS, row.from_level), "The level on which it rests, in both languages"
    )
    level_label: Label = shown(
        lambda row: label_of(STEPS, row.level), "The level that it goes up to, in both languages"
    )
    hazard: Hazard | None = to_one(hazards.by_hic, lambda row: row.asked, "The hazard")
    organisations: list[Organisation] = to_many(
        organisations.by_id,
        lambda row: row.body_ids,
        "To whom it goes: several where several own the matter and none leads, or all of them answer",
    )
    rule: EscalationRule | None = to_one(
        going_up.rules, lambda row: row.rule_id, "The rule, in the version with which the case began"
    )


@strawberry.type
class DueQuestions:
    """What the clock would do."""

    @asked(
        Connection[DueEscalation] | None,
        "What is due to go up a level at a time, to whom, under which rule and why: what the clock does next, "
        "shown without doing it; the longest due first",
    )
    async def due_escalations(
        self,
        info: Info,
        at: At = None,
        area: AreaInside = None,
        first: First = 50,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Any:
        """What is due."""
        moment, code = inputs.moment(at), inputs.optional(area, "AREA_CODE", "area")
        rows = await info.context.asking.graph.at_one_revision(lambda asks: due(asks, moment, area=code))
        window = Window(first, after, last, before)
        return connected(
            paging.whole("due escalations", rows, window, lambda row: (row.due_at.isoformat(), row.asked))
        )
