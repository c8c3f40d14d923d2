"""Who acts: a caller, for its organisation; or nobody, where time has passed or files were loaded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.callers import Role
from graph.failures import Forbidden

if TYPE_CHECKING:
    from graph.callers import Caller


@dataclass(frozen=True)
class Actor:
    """`caller` tells the person or program from all others; `user` is a user of the graph if it is one's id."""

    caller: str
    unit: str
    user: str

    @classmethod
    def of(cls, caller: Caller, role: Role = Role.OPERATOR) -> Actor:
        """Whoever may act in a role for its organisation; Forbidden for all others."""
        if role not in caller.roles:
            raise Forbidden("ROLE_REQUIRED", f"only callers with the role {role.value} do this", role=role.value)
        if caller.organisation is None:
            raise Forbidden("ORGANISATION_REQUIRED", "whoever changes anything acts for an organisation")
        return cls(caller.key, caller.organisation, caller.subject)


@dataclass(frozen=True)
class Nobody:
    """What nobody of an organisation did: `caller` tells why it is so now."""

    caller: str
    unit: None = None


CLOCK = Nobody("CLOCK")
"""Time has passed."""
