"""The file of sharing agreements: who may see which data."""

from collections.abc import Iterable
from enum import Enum

from graph.callers import Role
from graph.sharing import Collection, Dataset, Purpose, Rows
from graph.statements.subjects import SUBJECTS
from seeds.column import Column, Kind, Ref, Table
from seeds.shapes import EVIDENCE, ID, SYNTHETIC, VALID_TO


def _words(enum: Iterable[Enum]) -> tuple[str, ...]:
    return tuple(word.value for word in enum)


SHARING = Table(
    "sharing-agreements.csv",
    "Who may see which data, which rows of them, and for what",
    ("agreement_id",),
    (
        Column("agreement_id", "Key", required=True, pattern=ID),
        Column("provider", "The organisation that provides the data", required=True, refers=Ref.ORGANISATION),
        Column(
            "consumer",
            "The organisation that may see them, or DEPARTMENTS, STREETS, OFFICES or BODIES",
            required=True,
            refers=Ref.ORGANISATION,
            also=_words(Collection),
        ),
        Column("role", "The role that the caller must hold; empty: any", choices=_words(Role)),
        Column("dataset", "What is shared", required=True, choices=_words(Dataset)),
        Column("rows", "Which rows of it; NONE forbids them", required=True, choices=_words(Rows)),
        Column("purposes", "What it may be asked for, separated by ;", Kind.LIST, choices=_words(Purpose)),
        Column("legal_basis", "What the agreement rests on", required=True),
        Column("valid_from", "First day in force", Kind.DATE, required=True),
        VALID_TO,
        Column("recorded_at", "Since when it is believed; empty: the start of valid_from", Kind.MOMENT),
        Column("superseded_at", "When the record was corrected; empty: it is believed still", Kind.MOMENT),
        Column("obligations", "What the consumer must do or leave"),
        Column("document", "Where it is written down"),
        SYNTHETIC,
        EVIDENCE,
    ),
)

AUTHORITIES = Table(
    "authorities.csv",
    "Which department's word decides about which field of what departments share",
    ("type", "field"),
    (
        Column("type", "Public type", required=True, choices=tuple(each.type.value for each in SUBJECTS)),
        Column("field", "Public name of the field, such as industryCode", required=True),
        Column("department_id", "Whose word decides", required=True, refers=Ref.DEPARTMENT),
        Column("legal_basis", "What it rests on"),
        SYNTHETIC,
        EVIDENCE,
    ),
)
