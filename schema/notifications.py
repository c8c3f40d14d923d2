"""Rules of notification in the public schema."""

from graph.notifications import NotificationRuleRow
from resolvers import organisations
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Organisation
from schema.scalars import Duration


@dressed(keys=["id"])
class NotificationRule(Node, NotificationRuleRow):
    """Who is notified when something happens, in which order, within which time, and what the recipient does."""

    trigger_label: Label = shown(lambda row: label(row.trigger), "What happened, in both languages")
    recipient_role_label: Label | None = shown(
        lambda row: row.recipient_role and label(row.recipient_role), "The role in both languages"
    )
    recipient: Organisation | None = to_one(
        organisations.by_id, lambda row: row.recipient_id, "Who is notified; null where a role decides"
    )
    limit: Duration | None = shown(lambda row: row.wait, "Within which time; null: none is stated")
