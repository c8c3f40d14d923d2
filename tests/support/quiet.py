"""A load's progress that nobody watches."""


class Quiet:
    def step(self, name: str) -> None:
        """Nothing."""

    def at(self, done: int, total: int | None) -> None:
        """Nothing."""
