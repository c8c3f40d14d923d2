"""Write the committed schema anew: `python -m schema.printed`."""

from __future__ import annotations

from pathlib import Path

from schema.build import build_schema

COMMITTED = Path(__file__).parent / "schema.graphql"


def main() -> None:
    """Write it."""
    COMMITTED.write_text(build_schema().as_str() + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
