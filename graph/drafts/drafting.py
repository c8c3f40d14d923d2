"""Draft duty lists: each draft has an author and the revision it was drafted upon, and changes nothing."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

import msgspec

from graph.acting.actor import Actor
from graph.acting.feed import Changed
from graph.acting.problem import ProblemCode, Refused
from graph.changes import ChangedType, Deed
from graph.drafts import content
from graph.drafts.draft import BY_ID, RULES, DraftItemRow, DraftRow, DraftState
from graph.failures import Conflict
from graph.query import Command, Query
from graph.temporal import day_of
from graph.transport import Transaction
from graph.unsettled import Within

PUT = Command("put_draft")
SETTLE = Command("settle_draft")


@dataclass(frozen=True)
class CountRow:
    """How many drafts there have been."""

    asked: str
    total: int


COUNT = Query("count_drafts", CountRow)


@dataclass(frozen=True)
class Content:
    """What a draft says. The key of what is added may be empty: it is then named after the draft."""

    title: str
    effective: date
    document: str | None
    items: list[DraftItemRow]


@dataclass(frozen=True)
class Drafting:
    """A new draft."""

    actor: Actor
    content: Content

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Put it beside the truth."""
        total = (await Within(transaction).ask(COUNT)).rows[0].total
        return await _put(transaction, at, self.actor, self.content, f"D-{total + 1:04}", 1)


@dataclass(frozen=True)
class Revising:
    """The next version of a draft, by somebody of the organisation that drafted it."""

    draft: str
    version: int
    actor: Actor
    content: Content

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Put it in the place of the version before."""
        await own_draft(transaction, self.draft, self.version, self.actor)
        return await _put(transaction, at, self.actor, self.content, self.draft, self.version + 1)


@dataclass(frozen=True)
class Withdrawing:
    """The end of a draft that is not to be adopted."""

    draft: str
    version: int
    actor: Actor

    async def __call__(self, transaction: Transaction, at: datetime) -> Changed:
        """Withdraw it."""
        await own_draft(transaction, self.draft, self.version, self.actor)
        return await settle(transaction, self.draft, DraftState.WITHDRAWN, Deed.WITHDRAWN, self.actor, at)


async def open_draft(transaction: Transaction, key: str, version: int) -> DraftRow:
    """A draft that is open, of the version that the caller has seen."""
    found = (await Within(transaction).ask(BY_ID, ids=[key])).rows
    if not found:
        raise Refused(ProblemCode.UNKNOWN, "draft", f"没有编号为 {key} 的草案", f"there is no draft {key}")
    (draft,) = found
    if draft.version != version:
        message = f"the draft has version {draft.version} and is {draft.state.value}"
        raise Conflict(message, draft.version, draft=key, state=draft.state.value)
    if draft.state is not DraftState.OPEN:
        zh, en = "草案已施行或撤回", "the draft was adopted or withdrawn"
        raise Refused(ProblemCode.STEP_NOT_ALLOWED, "draft", zh, en)
    return draft


async def own_draft(transaction: Transaction, key: str, version: int, actor: Actor) -> DraftRow:
    """The same, drafted by the actor's organisation."""
    draft = await open_draft(transaction, key, version)
    if draft.unit_id != actor.unit:
        zh, en = "草案由其他单位起草", "another organisation has drafted it"
        raise Refused(ProblemCode.NOT_YOURS, "draft", zh, en)
    return draft


async def settle(
    transaction: Transaction, key: str, state: DraftState, deed: Deed, actor: Actor, at: datetime
) -> Changed:
    """Close a draft."""
    told = {"id": key, "state": state.value, "at": at, "by": actor.caller, "unit": actor.unit}
    ((version,),) = await transaction.run(SETTLE.name, SETTLE.text, told)
    return Changed(ChangedType.DRAFT, key, deed, version, None, None)


def check_day(effective: date, at: datetime) -> None:
    """Refused unless it begins to hold on a day ahead, on which the calendar tells what it changes."""
    if effective <= day_of(at):
        zh, en = "生效日期应在今日之后", "it takes effect after today at the earliest"
        raise Refused(ProblemCode.NOT_IN_FUTURE, "effective", zh, en)


async def _put(
    transaction: Transaction, at: datetime, actor: Actor, said: Content, key: str, version: int
) -> Changed:
    check_day(said.effective, at)
    items = [replace(each, asked=key, key=each.key or f"{key}-{each.no}") for each in said.items]
    graph = Within(transaction)
    await content.check(graph, items)
    told: dict[str, Any] = {
        "id": key,
        "version": version,
        "title": said.title,
        "effective": said.effective,
        "document": said.document,
        "base": (await graph.ask(RULES)).rows[0].rules,
        "at": at,
        "author": actor.caller,
        "unit": actor.unit,
        "items": [msgspec.to_builtins(each) for each in items],
    }
    await transaction.run(PUT.name, PUT.text, told)
    kind = Deed.DRAFTED if version == 1 else Deed.REVISED
    return Changed(ChangedType.DRAFT, key, kind, version, None, None)
