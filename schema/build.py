"""The public schema, put together."""

from strawberry.schema.config import StrawberryConfig

from schema.entities import FederatedSchema
from schema.organisations import Committee, Department, ExternalBody, Headquarters, Office
from schema.query import Query
from schema.scalars import OVERRIDES


def build_schema() -> FederatedSchema:
    """A federation schema of version 2.9, the newest that every composer in use accepts."""
    return FederatedSchema(
        query=Query,
        types=[Department, Committee, Headquarters, Office, ExternalBody],
        scalar_overrides=OVERRIDES,  # type: ignore[arg-type]
        config=StrawberryConfig(auto_camel_case=True),
        federation_version="2.9",
    )
