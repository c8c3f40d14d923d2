"""All of the service that is made before it knows its graph, and serves many processes alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.private.progress import Bar
from schema.build import build_schema
from server import tags
from server.explorer import Explorer, locked_files
from server.questions import read_questions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from schema.entities import FederatedSchema
    from server.settings import Settings


@dataclass(frozen=True)
class Program:
    """The schema, the explorer, and the trusted documents by their ids; None when anything may be asked."""

    schema: FederatedSchema
    explorer: Explorer
    listed: Mapping[str, str] | None

    @classmethod
    def of(cls, settings: Settings, listed: Mapping[str, str] | None) -> Program:
        """The program of these settings; CannotServeError or PrivateNeo4jError when its files are no good."""
        explorer = Explorer(locked_files(settings, Bar("the explorer")), read_questions())
        tags.program()  # later the files may be those of another program
        return cls(build_schema(), explorer, listed)
