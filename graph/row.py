"""Notes on a row's fields, which become the descriptions of the public schema.

A row is a dataclass, declared once and never changed: `Annotated[str, "what the field means"]`. A column that
only the edges of the row need is marked `Annotated[str, HIDDEN]` and is never shown; one that names the row is
marked `Annotated[str, KEY, "..."]`; one that tells where the row comes from, and nothing of the district, is
marked `Annotated[str, PROVENANCE, "..."]`.
"""

from typing import Final


class Hidden:
    """The mark of a column that is not shown."""


HIDDEN: Final = Hidden()


class Key:
    """The mark of a column that names its row."""


KEY: Final = Key()


class Provenance:
    """The mark of a column that tells where its row comes from."""


PROVENANCE: Final = Provenance()
