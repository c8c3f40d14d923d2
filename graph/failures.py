"""The failures a caller can expect, each with a stable code; anything else is a fault of ours and is masked.

Failure
├── BadInput          BAD_USER_INPUT    names the field and the rule
├── NotFound          NOT_FOUND         only where null would lie
├── Conflict          CONFLICT          carries the current version
├── Unauthenticated   UNAUTHENTICATED   nobody vouches for the caller
├── Forbidden         FORBIDDEN         names the rule, and the agreement that would be needed
├── LimitExceeded     LIMIT_EXCEEDED    names the limit, and when to come again where waiting helps
├── TimedOut          TIMEOUT           the graph answered too late
└── Unavailable       UNAVAILABLE       the graph does not answer, or has not settled
"""

from __future__ import annotations

from typing import ClassVar


class Failure(Exception):  # noqa: N818 - the domain's word; its children are named by what happened
    """An expected failure: a message for the caller, a stable code, and facts for a program."""

    code: ClassVar[str]

    def __init__(self, message: str, **facts: object) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class BadInput(Failure):
    """What the caller sent breaks a rule: `field` names where, `rule` names which."""

    code = "BAD_USER_INPUT"

    def __init__(self, field: str, rule: str, message: str) -> None:
        super().__init__(f"{field}: {message}", field=field, rule=rule)
        self.field = field
        self.rule = rule
        self._told = message

    def at(self, field: str) -> BadInput:
        """The same refusal of another field."""
        return BadInput(field, self.rule, self._told)


class NotFound(Failure):
    """What was named does not exist, and null would say something else."""

    code = "NOT_FOUND"


class Conflict(Failure):
    """Somebody else changed it first."""

    code = "CONFLICT"

    def __init__(self, message: str, version: int, **facts: object) -> None:
        super().__init__(message, version=version, **facts)


class Unauthenticated(Failure):
    """Nobody vouches for the caller; one message for all reasons, so that none tells which keys exist."""

    code = "UNAUTHENTICATED"

    def __init__(self) -> None:
        super().__init__("The request bears no identity that is valid here; send a token or a key")


class Forbidden(Failure):
    """The caller is known and may not; `rule` names why."""

    code = "FORBIDDEN"

    def __init__(self, rule: str, message: str, **facts: object) -> None:
        super().__init__(message, rule=rule, **facts)
        self.rule = rule

    def again(self) -> Forbidden:
        """The same refusal, to be raised: an exception that is raised twice keeps what it met the first time."""
        return Forbidden(
            self.rule, self.message, **{key: fact for key, fact in self.facts.items() if key != "rule"}
        )


class LimitExceeded(Failure):
    """The request is over a documented limit; `retry_after_seconds` tells when the same request may pass."""

    code = "LIMIT_EXCEEDED"

    def __init__(self, limit: str, message: str, retry_after_seconds: int | None = None, **facts: object) -> None:
        told = {} if retry_after_seconds is None else {"retryAfterSeconds": retry_after_seconds}
        super().__init__(message, limit=limit, **told, **facts)
        self.retry_after_seconds = retry_after_seconds


class TimedOut(Failure):
    """The answer took longer than the caller's time."""

    code = "TIMEOUT"


class Unavailable(Failure):
    """The graph does not answer, or a change is under way that has not settled."""

    code = "UNAVAILABLE"
