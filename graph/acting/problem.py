"""What a person can mend: why a change is refused, said in both languages."""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from graph.row import HIDDEN


class ProblemCode(Enum):
    """The rules that a change can break."""

    STEP_NOT_ALLOWED = "STEP_NOT_ALLOWED"
    NOT_YOURS = "NOT_YOURS"
    SELF_VERIFIED = "SELF_VERIFIED"
    NOT_AN_OWNER = "NOT_AN_OWNER"
    UNKNOWN = "UNKNOWN"
    NOT_MAJOR = "NOT_MAJOR"
    ALREADY_SUPERVISED = "ALREADY_SUPERVISED"
    NOT_SUPERVISED = "NOT_SUPERVISED"
    REASON_MISSING = "REASON_MISSING"
    NOT_IN_FUTURE = "NOT_IN_FUTURE"
    NOT_IN_PAST = "NOT_IN_PAST"
    NOT_CLOSED = "NOT_CLOSED"
    NOT_JOINT = "NOT_JOINT"
    NO_NUMBER_LEFT = "NO_NUMBER_LEFT"
    KEY_TWICE = "KEY_TWICE"
    KEY_TAKEN = "KEY_TAKEN"
    NOT_IN_EXISTENCE = "NOT_IN_EXISTENCE"
    NOT_IN_FORCE = "NOT_IN_FORCE"
    SELF_APPROVED = "SELF_APPROVED"
    GAP_OPENS = "GAP_OPENS"
    NO_GAP = "NO_GAP"
    TO_ITSELF = "TO_ITSELF"
    ALREADY_OFFERED = "ALREADY_OFFERED"
    NOTHING_OPEN = "NOTHING_OPEN"
    TOO_MANY = "TOO_MANY"
    MALFORMED = "MALFORMED"
    VALUE_MISSING = "VALUE_MISSING"
    CODE_TAKEN = "CODE_TAKEN"
    SAID_ONCE = "SAID_ONCE"


@dataclass
class Problem:
    """A rule that an order broke; nothing of the order was carried out."""

    code: Annotated[ProblemCode, "The rule"]
    field: Annotated[str, "The field of the input that it is about"]
    zh: Annotated[str, HIDDEN]
    en: Annotated[str, HIDDEN]


class Refused(Exception):  # noqa: N818 - an answer and no error: nothing is changed, and the caller is told why
    """The change breaks a rule; nothing of it is kept."""

    def __init__(self, code: ProblemCode, field: str, zh: str, en: str) -> None:
        super().__init__(en)
        self.problem = Problem(code, field, zh, en)
