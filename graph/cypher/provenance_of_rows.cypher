// Which source is held for which field of these rows?
// Rule: a row is named by its type and key. What departments have shared is theirs. What nobody has shared of a hazard or risk
// point that an order registered is the registering unit's, until a file tells of the row; no file tells its level now, once
// an order has graded it. What came from a file of the district has no source, and is not told. What orders said is cut to
// what the caller may see.
:param abouts => ["Enterprise|E01"];
:param seenHazards => null;
:param seenPoints => null;
UNWIND $abouts AS asked
WITH asked, split(asked, '|')[0] AS type, substring(asked, size(split(asked, '|')[0]) + 1) AS key
CALL (asked, type, key) {
  MATCH (s:Statement {about: asked})
  UNWIND s.held AS field
  RETURN field, s.at AS generated_at, s.batch AS generated_by, s.agreement AS agreement, s.unit AS attributed_to_id
  UNION
  WITH asked, type, key WHERE type = 'Hazard'
  MATCH (h:Hazard {hic: key})-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE CASE WHEN $seenHazards IS NULL THEN true
     WHEN 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
       OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards THEN true ELSE EXISTS {
       MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
     } END
  CALL (asked, key, h) {
    MATCH (c:Change {key: key}) WHERE c.type = 'Hazard' AND c.kind = 'REGISTERED' AND NOT h:Loaded
    UNWIND [['description', h.description_zh], ['descriptionEn', h.description_en], ['level', h.level_initial],
            ['area', 'said'], ['subScope', 'said'], ['foundAt', h.found_at]] AS said
    WITH asked, c, said[0] AS field WHERE said[1] IS NOT NULL
      AND NOT EXISTS { MATCH (s:Statement {about: asked}) WHERE field IN s.held }
    RETURN field, c.at AS at, c.unit AS unit
    UNION
    MATCH (h)-[:HAS_TRANSITION]->(t:Transition {to_status: 'GRADED'})-[:BY_UNIT]->(d:Department) WHERE t.by IS NOT NULL
    RETURN 'levelCurrent' AS field, t.at AS at, d.id AS unit
  }
  RETURN field, at AS generated_at, null AS generated_by, null AS agreement, unit AS attributed_to_id
  UNION
  WITH asked, type, key WHERE type = 'RiskPoint'
  MATCH (p:RiskPoint {hic: key})-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE
     'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
     OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints END
  CALL (asked, key, p) {
    MATCH (c:Change {key: key}) WHERE c.type = 'RiskPoint' AND c.kind = 'REGISTERED' AND NOT p:Loaded
    UNWIND [['name', p.name_zh], ['nameEn', p.name_en], ['level', p.level_initial], ['area', 'said'], ['subScope', 'said'],
            ['building', p.building_code], ['patrolDays', p.patrol_days], ['status', p.status]] AS said
    WITH asked, c, said[0] AS field WHERE said[1] IS NOT NULL
      AND NOT EXISTS { MATCH (s:Statement {about: asked}) WHERE field IN s.held }
    RETURN field, c.at AS at, c.unit AS unit
    UNION
    MATCH (p)-[:HAS_GRADING]->(g:Grading)-[:BY_UNIT]->(d:Department)
    WITH g, d ORDER BY g.at DESC, g.id DESC LIMIT 1
    RETURN 'levelCurrent' AS field, g.at AS at, d.id AS unit
  }
  RETURN field, at AS generated_at, null AS generated_by, null AS agreement, unit AS attributed_to_id
}
RETURN asked, field, generated_at, generated_by, agreement, attributed_to_id
ORDER BY asked, field
