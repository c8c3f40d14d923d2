// End duties on a day: each is recorded anew with its end, and its earlier record is superseded and kept
// Rule: as for a correction. The earlier record goes under its numbered id, the new one takes the key as its id.
:param rows => [];
:param draft => "D-example";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (lock:Revision)
WITH lock.n + 1 AS revision
UNWIND $rows AS row
MATCH (old:Responsibility {id: row[0]})-[:HELD_BY]->(holder:Department), (old)-[:APPLIES_IN]->(area:AdminArea),
      (old)-[:COVERS]->(matter:SubScope|RiskCategory)
WITH revision, row, old, holder, area, matter, properties(old) AS kept, coalesce(old.version, 1) AS version
SET old.id = kept.id + '#' + toString(version), old.left = revision, old.said_superseded_at = kept.superseded_at,
    old.superseded_at = datetime($at)
REMOVE old:Loaded, old.loaded_key, old.source_row
CREATE (duty:Responsibility:Loaded)
SET duty = kept, duty.version = version + 1, duty.valid_to = date(row[1]), duty.recorded_at = datetime($at),
    duty.superseded_at = null, duty.entered = revision, duty.by_draft = $draft
CREATE (duty)-[:REPLACES {reason: 'ENDED'}]->(old), (duty)-[:HELD_BY]->(holder), (duty)-[:APPLIES_IN]->(area),
       (duty)-[:COVERS]->(matter)
WITH old, duty, area
CALL (old, duty) { MATCH (old)-[listed:LISTED_IN]->(l:DutyList) CREATE (duty)-[:LISTED_IN {item_no: listed.item_no}]->(l) }
CALL (old, duty) { MATCH (old)-[:BASED_ON]->(p:LegalProvision) CREATE (duty)-[:BASED_ON]->(p) }
RETURN duty.id AS id, duty.version AS version, area.code AS area, duty.scope_key AS scope ORDER BY id
