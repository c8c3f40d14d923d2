"""The questions in Cypher written by hand for them alone: one statement, one record.

Codes are asked to be greater than nothing, so that Neo4j walks along their index instead of sorting all hazards.
"""

from __future__ import annotations

from graph.ownership import WHO_OWNS
from graph.responsibilities import OWNING_ROLES

HAZARD = """MATCH (h:Hazard {hic: $hic}) RETURN {
  hic: h.hic, description: h.description_zh, descriptionEn: h.description_en, levelInitial: h.level_initial,
  levelCurrent: h.level_current, status: h.status, foundAt: toString(h.found_at), dueAt: toString(h.due_at),
  version: coalesce(h.version, 0), open: NOT h.status IN ['CLOSED', 'TRANSFERRED']
} AS hazard"""

HAZARDS = """MATCH (h:Hazard) WHERE h.hic > '' WITH h ORDER BY h.hic LIMIT 1000 RETURN collect({
  hic: h.hic, description: h.description_zh, levelInitial: h.level_initial, levelCurrent: h.level_current,
  status: h.status, foundAt: toString(h.found_at), dueAt: toString(h.due_at), version: coalesce(h.version, 0)
}) AS hazards"""

POINTS = """UNWIND $hics AS hic MATCH (p:RiskPoint {hic: hic}) RETURN collect({
  hic: p.hic,
  hazards: COLLECT {
    MATCH (p)<-[:FOUND_AT]-(h:Hazard) WITH h ORDER BY h.found_at DESC, h.hic LIMIT 10
    RETURN {hic: h.hic, description: h.description_zh, levelCurrent: h.level_current, status: h.status,
            foundAt: toString(h.found_at)}
  }
}) AS points"""

ENTITIES = """UNWIND $hics AS hic MATCH (h:Hazard {hic: hic}) RETURN collect({
  hic: h.hic, description: h.description_zh, status: h.status
}) AS hazards"""

_NOTHING_LAID = {
    "$asked": "asking",
    "$knownAt": "null",
    "$revision": "null",
    "$laidDuties": "[]",
    "$laidPacts": "[]",
    "$laidEnds": "[]",
    "$laidHolders": "[]",
    "$laidCells": "[]",
}


def _who_owns() -> str:
    """The rule of ownership as it stands, over the truth alone."""
    text = WHO_OWNS.file.text
    for parameter, value in _NOTHING_LAID.items():
        text = text.replace(parameter, value)
    return text


def _roles() -> str:
    return "[" + ", ".join(f"'{role.value}'" for role in OWNING_ROLES) + "]"


OWNERS = f"""MATCH (h:Hazard) WHERE h.hic > '' WITH h ORDER BY h.hic LIMIT 100
MATCH (h)-[:LOCATED_IN]->(a:AdminArea) MATCH (h)-[:OF_SUB_SCOPE]->(s:SubScope)
WITH collect([h.hic, s.key, a.code]) AS hazards
WITH hazards, COLLECT {{
  UNWIND hazards AS each UNWIND {_roles()} AS role RETURN DISTINCT [each[1], each[2], role, $on]
}} AS asking
CALL (asking) {{ CALL (asking) {{ {_who_owns()} }} RETURN collect([asked, owners]) AS slots }}
RETURN hazards, slots"""

MATRIX = f"""MATCH (:AdminArea {{code: $area}})<-[:PART_OF*0..8]-(:AdminArea)<-[:IN_AREA]-(cell:CoverageCell)
UNWIND {_roles()} AS role
WITH collect([cell.sub_scope_key, cell.area_code, role, $on]) AS asking
CALL (asking) {{ CALL (asking) {{ {_who_owns()} }} RETURN collect([asked, owners]) AS slots }}
CALL (slots) {{
  UNWIND slots AS slot UNWIND slot[1] AS id WITH DISTINCT id MATCH (o:Organisation {{id: id}})
  RETURN collect([id, o.name_zh]) AS names
}}
RETURN slots, names"""

SLOTS = f"""WITH $asked AS asking CALL (asking) {{ {_who_owns()} }} RETURN [asked, owners] AS found"""

OWNERS_OF_ONE = f"""MATCH (this)-[:LOCATED_IN]->(a:AdminArea) MATCH (this)-[:OF_SUB_SCOPE]->(s:SubScope)
WITH [[s.key, a.code, $role, $on]] AS asking
CALL (asking) {{ {_who_owns()} }}
RETURN owners"""
