"""Who asks: an organisation and a role, as an identity provider, a key or a certificate has vouched for them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Role(Enum):
    """What a caller may do for its organisation; what it may see is a matter of agreements."""

    READER = "READER"
    OPERATOR = "OPERATOR"
    STEWARD = "STEWARD"
    APPROVER = "APPROVER"
    AUDITOR = "AUDITOR"
    ADMIN = "ADMIN"


class Way(Enum):
    """What vouched for a caller."""

    TOKEN = "TOKEN"  # noqa: S105 - the name of a way
    API_KEY = "API_KEY"
    CERTIFICATE = "CERTIFICATE"
    LOCAL = "LOCAL"


@dataclass(frozen=True)
class Caller:
    """Who asks. `subject` names the person or machine among those that `issuer` vouches for.

    `organisation` is the id of a department or another body; None only for the local analyst, who sits at the
    machine that holds the private Neo4j.
    """

    way: Way
    subject: str
    organisation: str | None
    roles: frozenset[Role]
    issuer: str | None = None

    @property
    def key(self) -> str:
        """What tells this caller from all others, for budgets and logs."""
        return f"{self.way.value}:{self.issuer or ''}:{self.subject}"


LOCAL_ANALYST = Caller(Way.LOCAL, "local-analyst", None, frozenset(Role))
"""Whoever may read the files of the private Neo4j, and so could read all that it holds anyway."""
