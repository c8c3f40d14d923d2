"""The law in the public schema."""

from typing import Any, Optional, cast

from graph.legal import DocumentRow, ProvisionRow
from resolvers import inputs, legal
from schema.arguments import On
from schema.dress import dressed
from schema.edges import asked, shown, to_many, to_one
from schema.labels import Label, label
from schema.nodes import Node


@dressed(keys=["id"])
class LegalProvision(Node, ProvisionRow):
    """A provision of a legal document that duties rest on."""

    source: Optional["LegalDocument"] = to_one(
        legal.documents_by_id, lambda row: row.id.split("#")[0], "The document that it is a provision of"
    )

    @asked(bool | None, "Whether it is in force on a date; null where its first day was not looked up")
    def in_force(self, on: On = None) -> Any:
        """Whether it is in force."""
        return cast("ProvisionRow", self).in_force(inputs.day(on))


@dressed(keys=["id"])
class LegalDocument(Node, DocumentRow):
    """A law, regulation or other document that duties rest on."""

    status_label: Label | None = shown(
        lambda row: row.status and label(row.status), "The status in both languages"
    )
    provisions: list[LegalProvision] = to_many(
        legal.provisions_by_id, lambda row: row.provision_ids, "Its provisions that duties rest on"
    )
