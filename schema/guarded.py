"""The fields of the schema, each guarded by what the caller may see.

A guard stands where an answer crosses from one dataset into another, and nowhere within: whoever may see a hazard
may see its columns, and a thousand of them cost nothing more. Rows are cut below, in the questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from graphql import GraphQLInputObjectType, GraphQLInterfaceType, GraphQLObjectType, get_named_type

from schema.datasets import OF_FIELDS, OF_INPUTS, WHOLE, dataset_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graphql import GraphQLField, GraphQLResolveInfo

    from graph.sharing import Dataset
    from schema.context import Context
    from schema.entities import FederatedSchema


def guard(schema: FederatedSchema) -> None:
    """Put the guards in place."""
    for name, kind in schema._schema.type_map.items():  # noqa: SLF001 - graphql-core's schema
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__"):
            for field_name, field in kind.fields.items():
                _guard(name, field_name, field)


def _guard(owner: str, name: str, field: GraphQLField) -> None:
    place = f"{owner}.{name}"
    needed = OF_FIELDS.get(place) or _reached(field)
    if needed is dataset_of(owner):
        needed = None
    whole, inputs = WHOLE.get(place), list(_guarded_inputs(field))
    if needed is None and whole is None and not inputs:
        return
    inner = cast("Callable[..., Any]", field.resolve)  # strawberry gives every field one

    def resolve(root: Any, info: GraphQLResolveInfo[Any], **arguments: Any) -> Any:
        context: Context = info.context
        if needed is not None:
            context.need(needed)
        if whole is not None:
            context.need_whole(whole)
        for argument, limit, dataset in inputs:
            if (arguments.get(argument) or {}).get(limit) is not None:
                context.need(dataset)
        return inner(root, info, **arguments)

    field.resolve = resolve


def _reached(field: GraphQLField) -> Dataset | None:
    """The dataset that a field leads into; None when it is a value."""
    kind = get_named_type(field.type)
    if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        return dataset_of(kind.name)
    return None


def _guarded_inputs(field: GraphQLField) -> Iterator[tuple[str, str, Dataset]]:
    """The limits in a field's arguments that look at another dataset: argument, limit, dataset."""
    for argument_name, argument in field.args.items():
        kind = get_named_type(argument.type)
        if isinstance(kind, GraphQLInputObjectType):
            for limit in kind.fields:
                dataset = OF_INPUTS.get(f"{kind.name}.{limit}")
                if dataset is not None:
                    yield argument.out_name or argument_name, limit, dataset
