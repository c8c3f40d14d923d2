"""Escalation in the public schema."""

from graph.chain import BodyRow, StepRow
from graph.escalation import CommandRow
from resolvers import categories, organisations
from schema.categories import RiskCategory
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import STEPS, Label, label, label_of
from schema.organisations import Organisation
from schema.scalars import Duration


@dressed()
class EscalationBody(BodyRow):
    """A body on a step of escalation."""

    condition_label: Label = shown(lambda row: label(row.condition), "The condition in both languages")
    organisation: Organisation = to_one(organisations.by_id, lambda row: row.organisation_id, "The body")
    categories: list[RiskCategory] = to_many(
        categories.by_code, lambda row: row.category_codes, "The categories it answers for; none: all of them"
    )


@dressed()
class CommandBody(CommandRow):
    """A body that stands above a category of risk, and when it answers."""

    level_label: Label = shown(lambda row: label_of(STEPS, row.level), "The level in both languages")
    condition_label: Label = shown(lambda row: label(row.condition), "The condition in both languages")
    organisation: Organisation = to_one(organisations.by_id, lambda row: row.organisation_id, "The body")


@dressed()
class EscalationStep(StepRow):
    """A level of an escalation chain: who answers there, and how long a matter may rest."""

    level_label: Label = shown(lambda row: label_of(STEPS, row.level), "The level in both languages")
    verdict_label: Label | None = shown(
        lambda row: row.verdict and label(row.verdict), "What ownership says, in both languages"
    )
    bodies: list[EscalationBody] = shown(
        lambda row: row.standing, "Who answers on this level; none where ownership finds a gap"
    )
    wait_general: Duration | None = shown(
        lambda row: row.wait_general, "How long a general hazard may rest here before it goes on"
    )
    wait_major: Duration | None = shown(
        lambda row: row.wait_major, "How long a major hazard may rest here before it goes on; PT0S: not at all"
    )
    reports_also_to: Organisation | None = to_one(
        organisations.by_id,
        lambda row: row.superior_id,
        "The municipal superior of a vertical or dispatched unit, to which it reports in parallel from the third "
        "level on: the district co-ordinates such a unit and does not command it",
    )
