"""Arguments that many fields share, described once."""

from datetime import date, datetime
from typing import Annotated

import strawberry

On = Annotated[date | None, strawberry.argument(description="The date asked about; default: today in Shanghai")]
KnownAt = Annotated[
    datetime | None,
    strawberry.argument(description="Answer with what was believed at this time; default: what is believed now"),
]
First = Annotated[int | None, strawberry.argument(description="How many rows at most, from 0 to 1000")]
After = Annotated[str | None, strawberry.argument(description="Cursor after which the page begins")]
