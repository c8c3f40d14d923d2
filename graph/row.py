"""Notes on a row's fields, which become the descriptions of the public schema.

A row is a dataclass, declared once and never changed: `Annotated[str, "what the field means"]`. A column that
only the edges of the row need is marked `Annotated[str, HIDDEN]` and is never shown; one that names the row is
marked `Annotated[str, KEY, "..."]`.
"""

from typing import Final


class Hidden:
    """The mark of a column that is not shown."""


HIDDEN: Final = Hidden()


class Key:
    """The mark of a column that names its row."""


KEY: Final = Key()
