"""The entry of an answer, as the request's witness saw it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from graph.access_log import AccessKind, Decision
from schema.keyed import shown_as_one, type_of
from server.access_log.entry import MOST_KEYS, Entry, Taken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.sharing import Purpose
    from graph.witness import Witness
    from resolvers.access import Access


def answer(
    witness: Witness,
    access: Access,
    *,
    purpose: Purpose | None,
    basis: str | None,
    operation: str | None,
    document: str | None,
    request: str,
) -> Entry | None:
    """What is to be recorded of a request that was executed; None when it neither got nor was refused anything.

    A request that was refused everything is recorded as a refusal.
    """
    got = bool(witness.rows or witness.others)
    if not got and not witness.refused:
        return None
    decision = Decision.PERMITTED
    if witness.refused:
        decision = Decision.PARTLY if got else Decision.REFUSED
    agreements = {each for dataset in witness.entered for each in access.used.get(dataset, ())}
    return Entry(
        AccessKind.ANSWER if got else AccessKind.REFUSAL,
        caller=access.caller,
        decision=decision,
        purpose=purpose,
        basis=basis,
        datasets=frozenset(witness.entered) if got else frozenset(),
        refused=frozenset(witness.refused),
        agreements=tuple(sorted(agreements)) if got else (),
        operation=operation or None,
        document=document,
        request=request,
        revision=witness.revision,
        taken=tuple(_taken(witness)),
    )


def _taken(witness: Witness) -> Iterator[Taken]:
    """By the name of the type that rows are shown as; of rows without a key, of their question."""
    by_type: dict[str, list[str]] = defaultdict(list)
    for kind, found in witness.rows.items():
        name = _shown_as(kind)
        if name is None:
            for key, row in found.items():
                by_type[type_of(row)].append(key)
        elif found:
            by_type[name].extend(found)
    for name, keys in sorted(by_type.items()):
        yield Taken(name, len(keys), tuple(keys[:MOST_KEYS]))
    for name, number in sorted(witness.others.items()):
        if number:
            yield Taken(name, number)


def _shown_as(kind: type) -> str | None:
    """The name of the type that such rows are shown as; where no global id names one, their own."""
    try:
        return shown_as_one(kind)
    except KeyError:
        return kind.__name__.removesuffix("Row")
