"""How long things may take, and how often they are done, where results are told one after the other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Rhythm:
    """All in seconds.

    `init`: until a WebSocket has introduced itself. `beat`: between two signs of life over SSE, by which proxies
    keep the connection and a client's leaving is noticed. `known`: how long a caller is believed to be who it was
    while nothing happens. `fresh`: how long after a page was read its changes may be told. `patience`: how long a
    graph that does not answer is waited for before a subscription ends, looking again after each `pause`.
    """

    init: float = 10.0
    beat: float = 10.0
    known: float = 3.0
    fresh: float = 1.0
    patience: float = 30.0
    pause: float = 0.5
