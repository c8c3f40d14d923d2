// In which slots may the owners of a risk point, or of an enterprise, be found?
// Rule: its sub-scope in the area where it is and in all that this lies in; each slot without its role.
// Cut to what the caller may see.
:param point => null;
:param enterprise => "E15";
:param seenPoints => null;
:param seenEnterprises => null;
CALL () {
  MATCH (p:RiskPoint {hic: $point})-[:OF_SUB_SCOPE]->(matter:SubScope)
  WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
    MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
       OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
  } END
  RETURN p AS thing, matter
  UNION
  MATCH (e:Enterprise {id: $enterprise})-[:CONCERNED_BY]->(matter:SubScope)
  WHERE CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
    MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
    WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
       OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
  } END
  RETURN e AS thing, matter
}
MATCH (thing)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(place:AdminArea)
RETURN DISTINCT matter.key + '|' + place.code AS asked ORDER BY asked
