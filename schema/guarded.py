"""The fields of the schema, each guarded by what the caller may see.

A guard stands where an answer crosses from one dataset into another, and nowhere within: whoever may see a hazard
may see its columns, and a thousand of them cost nothing more. Rows are cut below, in the questions.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import methodcaller
from typing import TYPE_CHECKING, Any, cast

from graphql import GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, get_named_type

from schema.datasets import ALONGSIDE, COUNTS, OF_FIELDS, OF_INPUTS, WHOLE, WHOLE_INPUTS, dataset_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphql import GraphQLField, GraphQLNamedType, GraphQLResolveInfo

    from graph.sharing import Dataset
    from resolvers.access import Access
    from schema.context import Context
    from schema.entities import FederatedSchema

    Check = Callable[[Access], None]
    Path = tuple[str, ...]


GUARD = "guard"
"""Under which name a guarded field bears its guard."""


@dataclass(frozen=True)
class Guard:
    """What judges a field, once for each level of an answer, and how it is resolved behind the guard."""

    judge: Callable[[Context, dict[str, Any]], None]
    resolve: Callable[..., Any]


def guard(schema: FederatedSchema) -> None:
    """Put the guards in place."""
    for name, kind in schema._schema.type_map.items():  # noqa: SLF001 - graphql-core's schema
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__"):
            for field_name, field in kind.fields.items():
                _guard(name, field_name, field)


def _guard(owner: str, name: str, field: GraphQLField) -> None:
    checks = [*_field_checks(owner, name, field)]
    inputs = [*_input_checks(field)]
    if not checks and not inputs:
        return
    inner = cast("Callable[..., Any]", field.resolve)  # strawberry gives every field one

    def judge(context: Context, arguments: dict[str, Any]) -> None:
        for dataset, check in checks:
            context.judge(dataset, check)
        for path, place in inputs:
            for given in _given(arguments, path):
                _judge_input(context, place, given)

    def resolve(root: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        judge(info.context, arguments)
        return inner(root, info, **arguments)

    field.resolve = resolve
    field.extensions = {**field.extensions, GUARD: Guard(judge, inner)}


def _field_checks(owner: str, name: str, field: GraphQLField) -> Iterator[tuple[Dataset, Check]]:
    """What a field needs beyond what its owner needed, by the dataset that it is about."""
    place = f"{owner}.{name}"
    for needed in (OF_FIELDS.get(place) or _reached(field), COUNTS.get(place)):
        if needed is not None and needed is not dataset_of(owner):
            yield needed, methodcaller("need", needed)
    for whole in WHOLE.get(place, ()):
        yield whole, methodcaller("need_whole", whole)
    if place in ALONGSIDE:
        yield ALONGSIDE[place][0], methodcaller("need_alongside", *ALONGSIDE[place])


def _reached(field: GraphQLField) -> Dataset | None:
    """The dataset that a field leads into; None when it is a value."""
    kind = get_named_type(field.type)
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return dataset_of(kind.name)
    return None


def _input_checks(field: GraphQLField) -> Iterator[tuple[Path, str]]:
    """The limits in a field's arguments that look at another dataset: where they are given, and their place."""
    for argument_name, argument in field.args.items():
        yield from _limits(get_named_type(argument.type), (argument.out_name or argument_name,))


def _limits(kind: GraphQLNamedType, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(kind, GraphQLInputObjectType):
        for limit, inner in kind.fields.items():
            place = f"{kind.name}.{limit}"
            if place in OF_INPUTS or place in WHOLE_INPUTS:
                yield (*path, limit), place
            yield from _limits(get_named_type(inner.type), (*path, limit))


def _given(sent: Any, path: Path) -> Iterator[Any]:
    """What was sent at a path, in each item of the lists on the way."""
    if isinstance(sent, list):
        for each in sent:
            yield from _given(each, path)
    elif not path:
        if sent is not None:
            yield sent
    elif sent is not None:
        yield from _given(sent.get(path[0]), path[1:])


def _judge_input(context: Context, place: str, given: Any) -> None:
    if place in OF_INPUTS:
        context.need(OF_INPUTS[place])
    if place in WHOLE_INPUTS and given is False:
        context.judge(WHOLE_INPUTS[place], methodcaller("need_whole", WHOLE_INPUTS[place]))
