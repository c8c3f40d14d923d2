"""What all tests of execution ask."""

from __future__ import annotations

import pytest
from graphql import GraphQLSchema

from schema.build import build_schema


@pytest.fixture(scope="package")
def schema() -> GraphQLSchema:
    """graphql-core's schema."""
    return build_schema()._schema  # noqa: SLF001 - graphql-core's schema
