"""The public schema, put together."""

from strawberry.schema.config import StrawberryConfig

from schema.datasets import dataset_of
from schema.entities import FederatedSchema
from schema.guarded import guard
from schema.keyed import KEYED, shown_as
from schema.live import Subscription
from schema.mutation import Mutation
from schema.nullable import loosen
from schema.organisations import Committee, Department, ExternalBody, Headquarters, Office
from schema.query import Query
from schema.representations import Entities
from schema.scalars import OVERRIDES


def build_schema() -> FederatedSchema:
    """The federation schema of the responsibility graph."""
    schema = FederatedSchema(
        entities=Entities(KEYED, shown_as, dataset_of, external={}),
        query=Query,
        mutation=Mutation,
        subscription=Subscription,
        types=[Department, Committee, Headquarters, Office, ExternalBody],
        scalar_overrides=OVERRIDES,
        config=StrawberryConfig(auto_camel_case=True),
    )
    loosen(schema)
    guard(schema)
    return schema
