"""What every order draws alike."""

from __future__ import annotations

import random

from tests.proof.histories.order import Expected
from tests.proof.histories.people import BY_NAME, CALLERS, OPERATORS, Caller

AHEAD = "2099-01-01T00:00:00+08:00"
PAST = "2024-03-01T08:00:00+08:00"
NOWHERE = "440308003204100202001019992"
"""A code that nothing bears."""


def caller(luck: random.Random) -> Caller:
    """Mostly somebody who acts."""
    return luck.choice(CALLERS if luck.random() < 0.05 else OPERATORS)


def named(name: str) -> Caller:
    return BY_NAME[name]


def acts(caller: Caller) -> bool:
    return caller.role == "OPERATOR"


def at_the_door(*, forbidden: bool, malformed: bool) -> Expected | None:
    """What is refused before anybody looks at what there is; None: nothing is."""
    broken = {"FORBIDDEN": forbidden, "BAD_USER_INPUT": malformed}
    found = frozenset(code for code, is_so in broken.items() if is_so)
    return Expected(found) if found else None


def version(now: int, luck: random.Random) -> int:
    """Mostly the version as it is."""
    return now + luck.choice((-1, 1)) if luck.random() < 0.08 else now


def blank(text: object) -> bool:
    return isinstance(text, str) and not text.strip()
