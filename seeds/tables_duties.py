"""The files about duties: responsibilities, agreements, and the law they rest on."""

from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import (
    AREA_CODE,
    CATEGORY_CODE,
    EVIDENCE,
    ID,
    NOTE,
    OWNING_ROLES,
    PROVISION_ID,
    ROLES,
    SUB_SCOPE_OR_ALL_COLUMN,
    SUB_SCOPE_ZH,
    SYNTHETIC,
    VALID_FROM,
    VALID_TO,
)

_EFFECTIVE = (
    Column("effective_from", "First day in force; a provision's is its document's when empty", Kind.DATE),
    Column("effective_to", "First day no more in force; empty: open", Kind.DATE),
)

DOCUMENTS = Table(
    "legal-documents.csv",
    "Laws, regulations and other documents that duties rest on",
    ("document_id",),
    (
        Column("document_id", "Key", required=True, pattern=ID),
        Column("title_zh", "Title in Chinese", required=True),
        Column("title_en", "Title in English"),
        Column("doc_no", "Number of the document"),
        *_EFFECTIVE,
        Column("status", "UNVERIFIED: a placeholder", choices=("IN_FORCE", "REPEALED", "UNVERIFIED")),
        EVIDENCE,
    ),
    intervals=(("effective_from", "effective_to"),),
)

PROVISIONS = Table(
    "legal-provisions.csv",
    "The articles of these documents",
    ("provision_id",),
    (
        Column("provision_id", "Key: document#article, or document#whole", required=True, pattern=PROVISION_ID),
        Column("document_id", "Document", required=True, refers=Ref.DOCUMENT),
        Column("article", "Article; empty: the document as a whole"),
        Column("paragraph", "Paragraph or item"),
        Column("summary_zh", "What it says, in short; empty where the text was not read"),
        *_EFFECTIVE,
        EVIDENCE,
        Column("verified", "Y: the text was read", Kind.YES_NO),
    ),
    intervals=(("effective_from", "effective_to"),),
)

RESPONSIBILITIES = Table(
    "responsibilities.csv",
    "Who has which duty, for what, where, from when to when",
    ("resp_id",),
    (
        Column("resp_id", "Key", required=True, pattern=ID),
        CATEGORY_CODE,
        SUB_SCOPE_OR_ALL_COLUMN,
        SUB_SCOPE_ZH,
        AREA_CODE,
        Column("role", "The part in which the duty is held", required=True, choices=ROLES),
        Column("unit_id", "The department that holds it", required=True, refers=Ref.DEPARTMENT),
        Column("valid_from", "First day in force", Kind.DATE, required=True),
        VALID_TO,
        Column("recorded_at", "Since when it is believed; empty: the start of valid_from", Kind.MOMENT),
        Column("superseded_at", "When the record was corrected; empty: it is believed still", Kind.MOMENT),
        Column("legal_basis", "What it rests on, as the list states it"),
        Column("provision_ids", "The same as provisions, separated by ;", Kind.LIST, refers=Ref.PROVISION),
        Column("planted", "Name of the example case that the row belongs to"),
        NOTE,
        SYNTHETIC,
        EVIDENCE,
    ),
    required=True,
)

AGREEMENTS = Table(
    "agreements.csv",
    "Who leads where several departments own the same matter",
    ("agreement_id",),
    (
        Column("agreement_id", "Key", required=True, pattern=ID),
        CATEGORY_CODE,
        SUB_SCOPE_OR_ALL_COLUMN,
        AREA_CODE,
        Column("role", "The part it settles", required=True, choices=OWNING_ROLES),
        Column("primary_unit", "Who leads", required=True, refers=Ref.DEPARTMENT),
        Column("other_units", "Who takes part, separated by ;", Kind.LIST, required=True, refers=Ref.DEPARTMENT),
        Column("valid_from", VALID_FROM.help, Kind.DATE, required=True),
        VALID_TO,
        Column("document", "Where it is written down"),
    ),
)
