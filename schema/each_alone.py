"""Several things asked for at once, each answered or refused alone: one statement for each kind of thing."""

from __future__ import annotations

import asyncio
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar

from graph.failures import BadInput, Forbidden
from resolvers.roads import at_last
from schema.datasets import dataset_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.sharing import Dataset
    from schema.context import Info

    Named = tuple[str, Any, Any]
    """The name of a type, the edge to its rows, and the edge's key."""

    Found = tuple[str, Any]
    """The name of a type and a row, or why there is none: it names nothing, or is hidden."""

T = TypeVar("T")


def judged(judge: Callable[[T], Named], given: Iterable[T]) -> Iterator[Named | BadInput]:
    """What each names, or why it names nothing."""
    for each in given:
        try:
            yield judge(each)
        except BadInput as problem:
            yield problem


async def each_alone(
    info: Info, asked: Iterable[Named | BadInput], of: Callable[[str], Dataset | None] = dataset_of
) -> list[Found]:
    """What is found of each, in order, or the failure that belongs in its place."""
    names: list[str] = []
    found: list[Any] = []
    roads: dict[Any, dict[int, Any]] = {}
    refusal = cache(partial(_refusal, info, of))
    for place, each in enumerate(asked):
        if isinstance(each, BadInput):
            names.append("")
            found.append(each)
            continue
        name, edge, key = each
        refused = refusal(name)
        names.append(name)
        found.append(refused)
        if refused is None:
            roads.setdefault(edge, {})[place] = key
    # All keys of all types are named before the first is waited for.
    coming = [info.context.partly.along_each(edge, [*keys.values()]) for edge, keys in roads.items()]
    arrived = await asyncio.gather(*map(at_last, coming), return_exceptions=True)
    for places, answers in zip(roads.values(), arrived, strict=True):
        rows = [answers] * len(places) if isinstance(answers, BaseException) else answers
        for place, row in zip(places, rows, strict=True):
            found[place] = row
    return list(zip(names, found, strict=True))


def _refusal(info: Info, of: Callable[[str], Dataset | None], name: str) -> Forbidden | None:
    """Why nothing of a type may be seen; None when something may be."""
    try:
        info.context.need(of(name))
    except Forbidden as refused:
        return refused
    return None
