"""Federation's entities: each representation judged alone, one statement for each type.

The rows come along the same edges as everywhere else; nothing is built from what the caller sent.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, cast

from strawberry.federation.schema import FederationAny, Schema

from schema.context import Info  # noqa: TC001 - strawberry reads the annotation of the resolver
from schema.each_alone import each_alone, judged

if TYPE_CHECKING:
    from graphql import GraphQLObjectType

    from schema.representations import Entities

Version = Literal["2.3", "2.9"]
VERSION: Version = "2.9"
"""Of federation's specification: the newest that every composer in use accepts."""


class FederatedSchema(Schema):
    """A federation schema whose entities answer each for itself."""

    def __init__(self, *, entities: Entities, version: Version = VERSION, **schema: Any) -> None:
        self._entities = entities
        super().__init__(federation_version=version, **schema)
        # Strawberry prints the schema anew for whoever asks, which holds everybody else up meanwhile.
        service = cast("GraphQLObjectType", self._schema.type_map["_Service"])
        service.fields["sdl"].resolve = lambda *_: self.sdl

    @cached_property
    def sdl(self) -> str:
        """The federated schema definition, as gateways and composers read it."""
        return self.as_str()

    async def entities_resolver(  # type: ignore[override] # strawberry awaits what its own does at once
        self, info: Info, representations: list[FederationAny]
    ) -> list[Any]:
        """The row of each representation, in order; an error or null where there is none."""
        info.context.asking.count_representations(len(representations))
        sent = cast("list[Any]", representations)
        entities = self._entities
        named = await each_alone(info, judged(entities.judge, sent), entities.dataset_of)
        return [
            found if isinstance(found, Exception) else entities.row(found, name, representation)
            for (name, found), representation in zip(named, sent, strict=True)
        ]
