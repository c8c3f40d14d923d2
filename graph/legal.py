"""The law that duties rest on: documents and their provisions."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated

from graph.listing import Keys, ListQuery
from graph.query import Query
from graph.row import HIDDEN, KEY, PROVENANCE


class DocumentStatus(Enum):
    """Whether a document is in force, or only a placeholder that nobody has read."""

    IN_FORCE = "IN_FORCE"
    REPEALED = "REPEALED"
    UNVERIFIED = "UNVERIFIED"


@dataclass
class ProvisionRow:
    """A provision of a legal document that a duty rests on."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key, such as AQSCF-2021#10"]
    article: Annotated[str | None, "Article, as cited"]
    summary: Annotated[str | None, "What it says, in short, in Chinese"]
    document: Annotated[str, "Title of the document in Chinese"]
    document_en: Annotated[str | None, "Title of the document in English"]
    doc_no: Annotated[str | None, "Number of the document"]
    effective_from: Annotated[date | None, "First day in force"]
    effective_to: Annotated[date | None, "First day no more in force; null: open"]
    verified: Annotated[bool, "Whether the text was read; false: a placeholder of the list"]

    def in_force(self, on: date) -> bool | None:
        """Whether it was in force on a date; None where its first day is not known."""
        if self.effective_from is None:
            return None
        return self.effective_from <= on and (self.effective_to is None or on < self.effective_to)


@dataclass
class DocumentRow:
    """A law, regulation or other document."""

    asked: Annotated[str, HIDDEN]
    id: Annotated[str, KEY, "Key, such as AQSCF-2021"]
    title: Annotated[str, "Title in Chinese"]
    title_en: Annotated[str | None, "Title in English"]
    doc_no: Annotated[str | None, "Number of the document"]
    effective_from: Annotated[date | None, "First day in force; null: not looked up"]
    effective_to: Annotated[date | None, "First day no more in force; null: open"]
    status: Annotated[DocumentStatus | None, "Whether it is in force, or a placeholder that nobody has read"]
    evidence: Annotated[str | None, PROVENANCE, "Where the row comes from, and how sure it is"]
    provision_ids: Annotated[list[str], HIDDEN]


PROVISIONS_OF_DUTIES = Query("provisions_of_duties", ProvisionRow)
PROVISIONS_BY_ID = Query("provisions_by_id", ProvisionRow, reference=True)
PROVISIONS = ListQuery("provisions", Keys("legal_provisions_sorted", behind=PROVISIONS_BY_ID))
DOCUMENTS_BY_ID = Query("legal_documents_by_id", DocumentRow, reference=True)
DOCUMENTS = ListQuery("documents", Keys("legal_documents_sorted", behind=DOCUMENTS_BY_ID))
