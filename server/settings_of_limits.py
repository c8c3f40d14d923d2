"""Settings: how much may be asked."""

from __future__ import annotations

from server.setting import Setting
from server.setting_forms import whole

LIMITS: tuple[Setting, ...] = (
    Setting("ZEREN_MAX_REQUEST_BYTES", "largest request body, in bytes", "1000000", 1_000_000, whole(1, 10**8)),
    Setting("ZEREN_MAX_TOKENS", "most tokens of an operation's text", "5000", 5000, whole(1, 10**6)),
    Setting("ZEREN_MAX_DEPTH", "deepest nesting of fields in an operation", "15", 15, whole(1, 1000)),
    Setting("ZEREN_MAX_ALIASES", "most aliases in an operation", "50", 50, whole(0, 10**5)),
    Setting("ZEREN_MAX_FIELDS", "most fields of an operation, with its fragments", "2000", 2000, whole(1, 10**6)),
    Setting("ZEREN_MAX_FRAGMENTS", "most fragments of a document", "100", 100, whole(0, 10**5)),
    Setting("ZEREN_MAX_LIST", "longest page (first) and longest list in arguments", "1000", 1000, whole(50, 1000)),
    Setting("ZEREN_MAX_EDGES", "most edges from object to object in one answer", "20000", 20_000, whole(1, 10**7)),
    Setting(
        "ZEREN_MAX_REPRESENTATIONS",
        "most entities that a gateway may name in one request",
        "5000",
        5000,
        whole(1, 10**5),
    ),
    Setting(
        "ZEREN_BUDGET_PER_MINUTE",
        "what one caller may ask for in a minute, in each worker, by the cost of operations (docs/budget.md)",
        "150000",
        150_000,
        whole(1, 10**9),
    ),
    Setting(
        "ZEREN_CONCURRENT_PER_CALLER",
        "most operations of one caller that are executed at once, in each worker",
        "8",
        8,
        whole(1, 1000),
    ),
    Setting(
        "ZEREN_SUBSCRIPTIONS_PER_CALLER",
        "most subscriptions of one caller that are open at once, and as many WebSockets, in each worker",
        "20",
        20,
        whole(1, 10_000),
    ),
    Setting(
        "ZEREN_MAX_BEHIND",
        "how many changes a subscriber may be behind before it is told to catch up with `changes`",
        "100000",
        100_000,
        whole(1, 10**9),
    ),
    Setting(
        "ZEREN_REFUSED_PER_MINUTE",
        "wrong keys and tokens of one address, and refusals over budget of one caller, in a minute, before "
        "they are answered ever later",
        "10",
        10,
        whole(1, 10**6),
    ),
)
