"""The words of the lists for kinds and categories of organisations, and the graph's words for them."""

from collections.abc import Mapping

DEPARTMENT, OFFICE, COMMITTEE, HEADQUARTERS = "部门", "办公室", "委员会", "指挥部"
EXTERNAL = "区外/非27单位"
SUPPORT = "支撑"
KINDS: Mapping[str, str] = {
    COMMITTEE: "COMMITTEE",
    HEADQUARTERS: "HEADQUARTERS",
    OFFICE: "OFFICE",
    DEPARTMENT: "DEPARTMENT",
    EXTERNAL: "EXTERNAL",
}
CATEGORIES: Mapping[str, str] = {
    "属地": "TERRITORIAL",
    "行业监管": "INDUSTRY",
    "综合监管": "COMPREHENSIVE",
    SUPPORT: "SUPPORT",
}
HAZARD_STATES = (
    "REGISTERED",
    "GRADED",
    "DISPATCHED",
    "RETURNED",
    "ACCEPTED",
    "RECTIFYING",
    "SUBMITTED",
    "VERIFIED",
    "CLOSED",
    "TRANSFERRED",
)
GUIDANCE = "(业务)"
