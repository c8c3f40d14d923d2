// What are these hazards tied to beside their places and matters?
// Rule: cut to what the caller may see; what a hazard is tied to is only named, and whoever looks that up asks for it by its key.
:param hics => ["44030800320212120230210017X"];
:param seenHazards => null;
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})
WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
} THEN true ELSE EXISTS {
  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
} END
RETURN asked,
       head(COLLECT { MATCH (h)-[:FOUND_AT]->(p:RiskPoint) RETURN p.hic }) AS risk_point_hic,
       head(COLLECT { MATCH (h)-[:BELONGS_TO]->(e:Enterprise) RETURN e.id }) AS enterprise_id,
       head(COLLECT { MATCH (h)-[:IN_BUILDING]->(b:Premises) RETURN b.building_code }) AS building_code,
       head(COLLECT { MATCH (h)-[:HAS_FACTOR]->(f:HazardFactor) RETURN f.id }) AS factor_id,
       COLLECT { MATCH (h)-[:MAY_CAUSE]->(t:AccidentType) RETURN t.id ORDER BY t.id } AS accident_type_ids,
       head(COLLECT { MATCH (h)-[:RECURRENCE_OF]->(earlier:Hazard) RETURN earlier.hic }) AS earlier_hic,
       head(COLLECT { MATCH (h)-[:FOUND_BY]->(i:Inspection) RETURN i.id }) AS inspection_id
