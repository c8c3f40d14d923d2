"""`python -m seeds.generators` writes every generated file of this folder anew, the same bytes each time."""

from pathlib import Path

from seeds.generators import activities, duty_lists, hazards, inspections, premises, risk_points, rosters, users

MAKERS = (premises, risk_points, users, inspections, activities, duty_lists, hazards, rosters)
"""In the order in which they read each other's files."""


def make_all(folder: Path) -> None:
    """Write every file, in order."""
    for maker in MAKERS:
        maker.make(folder, folder)


if __name__ == "__main__":
    make_all(Path(__file__).parent.parent)
