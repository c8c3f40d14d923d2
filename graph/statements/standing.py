"""How rows stand before something is shared about them: what is held, and what each source has told."""

from dataclasses import dataclass

from graph.query import Query


@dataclass(frozen=True)
class Statement:
    """What a source told at once; `live` are the fields that it has not told anew since, `held` those held."""

    id: str
    unit: str
    fields: list[str]
    values: list[str]
    live: list[str]
    held: list[str]

    def tells(self, field: str) -> str | None:
        """The value that it still tells of a field."""
        return self.values[self.fields.index(field)] if field in self.live else None


@dataclass(frozen=True)
class StandingRow:
    """A row as it stands: `seen` by whoever shares but for the fields `hidden`, and its values as texts.

    `registrar` is the department whose order registered it: the source of all that no statement holds.
    """

    asked: str
    key: str
    seen: bool
    hidden: list[str]
    registrar: str | None
    version: int
    held: dict[str, str | None]
    statements: list[tuple[str, str, list[str], list[str], list[str], list[str]]]


@dataclass(frozen=True)
class AuthorityRow:
    """The department whose word decides about a field."""

    asked: str
    field: str
    unit: str


@dataclass(frozen=True)
class ThereRow:
    """A key that is there."""

    asked: list[str]


ENTERPRISES = Query("how_enterprises_stand", StandingRow)
RISK_POINTS = Query("how_risk_points_stand", StandingRow)
HAZARDS = Query("how_hazards_stand", StandingRow)
USERS = Query("how_users_stand", StandingRow)
RESOURCES = Query("how_resources_stand", StandingRow)
AUTHORITIES = Query("authorities_of_types", AuthorityRow)
THERE = Query("which_keys_are_there", ThereRow)


def statements(row: StandingRow) -> list[Statement]:
    """What each source still tells of a row."""
    return [Statement(*told) for told in row.statements]
