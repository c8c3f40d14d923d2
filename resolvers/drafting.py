"""What stewards and approvers order about duty lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.callers import Role
from graph.drafts.adopting import Adopting
from graph.drafts.drafting import Drafting, Revising, Withdrawing
from graph.drafts.waivers import Waiving
from resolvers.acting import Ordering

if TYPE_CHECKING:
    from graph.drafts.drafting import Content
    from graph.drafts.waivers import Waived
    from resolvers.acting import Given
    from resolvers.outcome import OutcomeRow


class DraftOrdering(Ordering):
    """Gives the orders of a caller about drafts."""

    async def draft(self, given: Given, content: Content) -> OutcomeRow:
        """Draft."""
        actor = self._begin(given, Role.STEWARD)
        return await self._carried_out(given, actor, Drafting(actor, content), None)

    async def revise(self, given: Given, key: str, version: int, content: Content) -> OutcomeRow:
        """Revise a draft."""
        actor = self._begin(given, Role.STEWARD)
        return await self._carried_out(given, actor, Revising(key, version, actor, content), key)

    async def withdraw(self, given: Given, key: str, version: int) -> OutcomeRow:
        """Withdraw a draft."""
        actor = self._begin(given, Role.STEWARD)
        return await self._carried_out(given, actor, Withdrawing(key, version, actor), key)

    async def adopt(
        self, given: Given, key: str, version: int, rehearsed: int, waived: list[Waived]
    ) -> OutcomeRow:
        """Adopt a draft."""
        actor = self._begin(given, Role.APPROVER)
        return await self._carried_out(given, actor, Adopting(key, version, rehearsed, waived, actor), key)

    async def waive(self, given: Given, waived: Waived) -> OutcomeRow:
        """Accept a gap for a time."""
        actor = self._begin(given, Role.APPROVER)
        return await self._carried_out(given, actor, Waiving(actor, waived), None)
