// How many open hazards stand behind each (sub-scope, area, date)?
// Rule: as for risk points: a hazard stands behind the nearest declared area that it lies in.
// Cut to what the caller may see.
:param asked => [["09-C", "440308001", "2024-07-15"], ["03-A", "440308003", "2024-07-15"]];
:param knownAt => null;
:param seenHazards => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS asked
WITH knownAt, asked[1] AS code, collect(asked) AS slots
MATCH (area:AdminArea {code: code})
CALL (knownAt, area, slots) {
  MATCH way = (area)<-[:PART_OF*0..8]-(place:AdminArea)
  WITH place, [each IN nodes(way)[1..] | each.code] AS nearer
  MATCH (place)<-[:LOCATED_IN]-(h:Hazard)
  WITH DISTINCT nearer, h
  WHERE NOT h.status IN ['CLOSED', 'TRANSFERRED']
    AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
      MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
         OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
    } THEN true ELSE EXISTS {
      MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department)
      WHERE 'unit:' + party.id IN $seenHazards
    } END
  MATCH (h)-[:OF_SUB_SCOPE]->(matter:SubScope)
  UNWIND [slot IN slots WHERE slot[0] = matter.key] AS asked
  WITH asked, date(asked[2]) AS on, nearer, h
  WHERE none(code IN nearer WHERE EXISTS {
    MATCH (cell:CoverageCell {key: asked[0] + '|' + code})
    WHERE COLLECT {
      MATCH (said:Declaration {cell_key: cell.key}) WHERE said.recorded_at <= knownAt AND said.valid_from <= on
      RETURN said.declared ORDER BY said.entered DESC LIMIT 1
    } <> [false]
  })
  WITH DISTINCT asked, h
  RETURN collect(asked) AS found
}
UNWIND slots AS asked
MATCH (:SubScope {key: asked[0]})
RETURN asked, size([each IN found WHERE each = asked]) AS number
