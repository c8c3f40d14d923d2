"""What a worker is told when it begins."""

from __future__ import annotations

import msgspec


class Order(msgspec.Struct, frozen=True):
    """Which worker it is, where the graph is, and the local token if there is one.

    It goes through a socket, since everybody on the machine may read a command line.
    """

    number: int
    uri: str
    username: str
    password: str
    database: str | None
    local_token: str | None

    @property
    def beside(self) -> bool:
        """Whether it does what is done once for a machine; any number could, and one is enough."""
        return self.number == 0


STANDS = b"stands\n"
"""What a worker tells its parent, after a line with its process id."""

END, HURRY, RETIRE = b"end\n", b"hurry\n", b"retire\n"
"""What a parent tells a worker."""
