"""How an identity is refused: callers hear one message for all reasons, the log hears which it was."""

from __future__ import annotations

import structlog

from graph.failures import Unauthenticated

SHOWN = 120
"""How much of a text that a stranger chose is written into the log."""


def refused(reason: str, **facts: str | None) -> Unauthenticated:
    """The refusal to raise; what came as a token or a key is never among the facts."""
    told = {name: None if value is None else value[:SHOWN] for name, value in facts.items()}
    structlog.get_logger("zeren.identity").info("refused", reason=reason, **told)
    return Unauthenticated()
