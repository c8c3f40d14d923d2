// Of which fields do sources tell other values than the one that is held?
// Rule: what a source told last of a field, and is not held, conflicts with another value that is held. A conflict is
// named by type, key and field; `low` and `high` are those between which the page lies. A department is in it as the source of a claim,
// of the value that is held, or as the field's authority. What nobody has shared of a row that an order registered is the
// registering unit's, until a file tells of it. Seen by whoever sees the row; a remark by whoever sees what is restricted.
:param types => ["Enterprise", "RiskPoint", "Hazard", "User", "Resource"];
:param department => null;
:param low => null;
:param high => null;
:param ascending => true;
:param first => 51;
:param seenPoints => null;
:param seenHazards => null;
:param seenUsers => null;
:param seenEnterprises => null;
:param seenEnterprisesRestricted => null;
MATCH (s:Claim)
WHERE split(s.about, '|')[0] IN $types AND s.about >= coalesce(split($low, '#')[0], '')
UNWIND [f IN s.live WHERE NOT f IN s.held] AS field
WITH s.about AS about, field, s.about + '#' + field AS asked, collect(s) AS claims
WHERE asked > coalesce($low, '') AND ($high IS NULL OR asked < $high)
WITH about, field, asked, claims, split(about, '|')[0] AS type, substring(about, size(split(about, '|')[0]) + 1) AS key
CALL (type, key, field) {
  WITH type, key, field WHERE type = 'Enterprise'
  MATCH (n:Enterprise {id: key})-[:LOCATED_IN]->(spot:AdminArea), (n)-[:CONCERNED_BY]->(topic:SubScope)
  WHERE CASE WHEN $seenEnterprises IS NULL THEN true ELSE
          'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
          OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises END
    AND CASE WHEN $seenEnterprisesRestricted IS NULL THEN true ELSE field <> 'note'
          OR 'area:' + spot.code IN $seenEnterprisesRestricted
          OR 'category:' + topic.category_code IN $seenEnterprisesRestricted
          OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprisesRestricted END
  RETURN {uscc: n.uscc, name: n.name_zh, nameEn: n.name_en, industryCode: n.gb4754_code, area: spot.code,
          subScope: topic.key, building: n.building_code, note: n.note}[field] AS held
  UNION WITH type, key, field WHERE type = 'Resource'
  MATCH (n:Resource {id: key})-[:LOCATED_IN]->(spot:AdminArea)
  WITH n, spot, field, COLLECT { MATCH (n)-[:CAN_HANDLE]->(c:RiskCategory) RETURN c.code ORDER BY c.code } AS codes
  RETURN {kind: n.kind, name: n.name_zh, nameEn: n.name_en, type: n.type, domain: n.domain, area: spot.code,
          runBy: head(COLLECT { MATCH (n)-[:RUN_BY]->(o:Organisation) RETURN o.id }), capacity: n.capacity,
          suppliedBy: head(COLLECT { MATCH (n)-[:SUPPLIED_BY]->(w:Warehouse) RETURN w.id }),
          handles: substring(reduce(t = '', c IN codes | t + ',' + c), 1)}[field] AS held
  UNION WITH type, key, field WHERE type = 'User'
  MATCH (n:User {id: key})-[:WORKS_FOR]->(d:Department)
  WHERE CASE WHEN $seenUsers IS NULL THEN true ELSE 'unit:' + d.id IN $seenUsers END
  RETURN {department: d.id, role: n.role, displayName: n.display_name_zh, displayNameEn: n.display_name_en,
          validFrom: toString(n.valid_from), validTo: toString(n.valid_to)}[field] AS held
  UNION WITH type, key, field WHERE type = 'RiskPoint'
  MATCH (n:RiskPoint {hic: key})-[:LOCATED_IN]->(area:AdminArea), (n)-[:OF_SUB_SCOPE]->(matter:SubScope)
  WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE
     'area:' + area.code IN $seenPoints OR 'category:' + matter.category_code IN $seenPoints
     OR 'cell:' + matter.key + '|' + area.code IN $seenPoints END
  RETURN {name: n.name_zh, nameEn: n.name_en, building: n.building_code, patrolDays: toString(n.patrol_days),
          status: n.status}[field] AS held
  UNION WITH type, key, field WHERE type = 'Hazard'
  MATCH (n:Hazard {hic: key})-[:LOCATED_IN]->(area:AdminArea), (n)-[:OF_SUB_SCOPE]->(matter:SubScope)
  WHERE CASE WHEN $seenHazards IS NULL THEN true
     WHEN 'area:' + area.code IN $seenHazards OR 'category:' + matter.category_code IN $seenHazards
       OR 'cell:' + matter.key + '|' + area.code IN $seenHazards THEN true ELSE EXISTS {
       MATCH (n)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
     } END
  RETURN {description: n.description_zh, descriptionEn: n.description_en}[field] AS held
}
WITH asked, about, type, key, field, held,
     [s IN claims WHERE s.values[head([i IN range(0, size(s.fields) - 1) WHERE s.fields[i] = field])] <> coalesce(held, '')] AS claims
WHERE claims <> []
WITH asked, about, type, key, field, held, COLLECT {
  UNWIND claims AS s
  WITH s, s.values[head([i IN range(0, size(s.fields) - 1) WHERE s.fields[i] = field])] AS value ORDER BY s.unit
  RETURN [value, s.unit, s.at, s.batch, s.agreement]
} AS claims, COLLECT {
  MATCH (h:Statement {about: about}) WHERE field IN h.held RETURN [h.unit, h.at, h.batch, h.agreement] LIMIT 1
} AS sharer, COLLECT {
  MATCH (c:Change {key: key}) WHERE c.type = type AND c.kind = 'REGISTERED' AND held IS NOT NULL
    AND NOT EXISTS { (:Coded:Loaded {hic: key}) }
  RETURN [c.unit, c.at, null, null] LIMIT 1
} AS registrar, head(COLLECT {
  MATCH (:Authority {id: type + '|' + field})-[:DECIDED_BY]->(d:Department) RETURN d.id
}) AS authority_id
WITH asked, type, key, field, held, claims, authority_id, CASE sharer WHEN [] THEN registrar ELSE sharer END AS holder
WHERE $department IS NULL OR authority_id = $department OR any(c IN claims WHERE c[1] = $department)
   OR any(h IN holder WHERE h[0] = $department)
RETURN asked, type, key, field, held, holder, claims AS claimed_values, authority_id
ORDER BY CASE WHEN $ascending THEN asked END, CASE WHEN NOT $ascending THEN asked END DESC LIMIT $first
