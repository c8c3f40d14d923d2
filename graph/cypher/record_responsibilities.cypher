// Record duties; a row whose key is there with other content corrects it
// Rule: the old record is superseded and kept under its numbered id, the new one takes the key as its id.
// A record tells the revision at which it came into the graph, and the one at which another took its place.
// Believed from: as the row says, otherwise from the first day in force, for a correction from now; never in the future.
:param rows => [];
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
OPTIONAL MATCH (old:Responsibility {id: row.id})
WITH revision, row, old, coalesce(old.version, 0) + 1 AS version, datetime($at) AS at,
     datetime({date: date(row.valid_from), timezone: '+08:00'}) AS first_day
FOREACH (_ IN CASE WHEN old IS NULL THEN [] ELSE [1] END |
  SET old.id = row.id + '#' + toString(old.version), old.left = revision, old.said_superseded_at = old.superseded_at,
      old.superseded_at = coalesce(old.superseded_at, at)
  REMOVE old:Loaded, old.loaded_key, old.source_row)
CREATE (duty:Responsibility:Loaded {id: row.id})
SET duty.loaded_key = row.loaded_key, duty.source_row = row.source_row, duty.key = row.id, duty.version = version,
    duty.role = row.role, duty.valid_from = date(row.valid_from), duty.valid_to = date(row.valid_to),
    duty.recorded_at = coalesce(datetime(row.recorded_at),
      CASE WHEN old IS NULL AND first_day < at THEN first_day ELSE at END),
    duty.superseded_at = datetime(row.superseded_at), duty.entered = revision,
    duty.legal_basis = row.legal_basis, duty.planted = row.planted, duty.note = row.note,
    duty.area_code = row.area_code, duty.scope_key = row.scope_key
FOREACH (before IN CASE WHEN old IS NULL THEN [] ELSE [old] END | CREATE (duty)-[:REPLACES {reason: 'CORRECTION'}]->(before))
WITH row, duty, old
CALL (duty, old) { MATCH (old)-[listed:LISTED_IN]->(l:DutyList) CREATE (duty)-[:LISTED_IN {item_no: listed.item_no}]->(l) }
WITH row, duty
MATCH (holder:Department {id: row.unit_id})
MATCH (area:AdminArea {code: row.area_code})
CREATE (duty)-[:HELD_BY]->(holder)
CREATE (duty)-[:APPLIES_IN]->(area)
WITH row, duty
OPTIONAL MATCH (exact:SubScope {key: row.scope_key})
OPTIONAL MATCH (whole:RiskCategory {code: row.whole_category})
FOREACH (matter IN CASE WHEN exact IS NULL THEN [] ELSE [exact] END | CREATE (duty)-[:COVERS]->(matter))
FOREACH (matter IN CASE WHEN whole IS NULL THEN [] ELSE [whole] END | CREATE (duty)-[:COVERS]->(matter))
WITH row, duty
UNWIND row.provision_ids AS provision_id
MATCH (provision:LegalProvision {id: provision_id})
CREATE (duty)-[:BASED_ON]->(provision)
