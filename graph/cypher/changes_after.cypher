// What was changed after a number, in the order in which it was?
// Rule: of so many records after it (`look`), those that match. A record is seen by whoever sees what was changed:
// the noun is looked up by its key, and cut like any question about it; a handover is besides seen by both its parties.
// Of types that are shared as a whole nothing is cut: whoever may not see them does not ask for them. An area stands
// for all that lies in it.
:param after => 0;
:param look => 1000;
:param first => 100;
:param types => ["Hazard", "RiskPoint", "Responsibility"];
:param area => null;
:param department => null;
:param seenHazards => null;
:param seenPoints => null;
:param seenInspections => null;
:param seenEnterprises => null;
:param seenUsers => null;
:param seenParties => null;
MATCH (c:Change)
WHERE $after < c.n AND c.n <= $after + $look AND c.type IN $types AND ($department IS NULL OR c.unit = $department)
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    MATCH (:AdminArea {code: c.area})-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
  AND CASE c.type
    WHEN 'Hazard' THEN CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
      MATCH (h:Hazard {hic: c.key})-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
         OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
    } THEN true ELSE EXISTS {
      MATCH (h:Hazard {hic: c.key})-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department)
      WHERE 'unit:' + party.id IN $seenHazards
    } END
    WHEN 'RiskPoint' THEN CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
      MATCH (p:RiskPoint {hic: c.key})-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
         OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
    } END
    WHEN 'Handover' THEN EXISTS {
      MATCH (o:Handover {id: c.key})-[:HANDED_FROM|HANDED_TO]->(side:Department)
      WHERE $seenParties IS NULL OR 'unit:' + side.id IN $seenParties OR 'unit:' + o.proposed_by_unit IN $seenParties
    } OR CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
      MATCH (:Handover {id: c.key})-[:HANDS_OVER]->(:Assignment)<-[:HAS_ASSIGNMENT]-(h:Hazard)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
         OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
    } THEN true ELSE EXISTS {
      MATCH (:Handover {id: c.key})-[:HANDS_OVER]->(:Assignment)<-[:HAS_ASSIGNMENT]-(:Hazard)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department)
      WHERE 'unit:' + party.id IN $seenHazards
    } END
    WHEN 'Inspection' THEN CASE WHEN $seenInspections IS NULL THEN true ELSE EXISTS {
      MATCH (i:Inspection {id: c.key})-[:LOCATED_IN]->(spot:AdminArea), (i)-[:OF_SUB_SCOPE]->(topic:SubScope), (i)-[:BY_UNIT]->(party:Department)
      WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
         OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections OR 'unit:' + party.id IN $seenInspections
    } END
    WHEN 'EnforcementCase' THEN CASE WHEN $seenInspections IS NULL THEN true WHEN EXISTS {
      MATCH (k:EnforcementCase {id: c.key})-[:ARISES_FROM|AGAINST]->(cause)-[:LOCATED_IN]->(spot:AdminArea), (cause)-[:OF_SUB_SCOPE|CONCERNED_BY]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenInspections OR 'category:' + topic.category_code IN $seenInspections
         OR 'cell:' + topic.key + '|' + spot.code IN $seenInspections
    } THEN true ELSE EXISTS {
      MATCH (:EnforcementCase {id: c.key})-[:BY_UNIT]->(party:Department) WHERE 'unit:' + party.id IN $seenInspections
    } END
    WHEN 'Enterprise' THEN CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
      MATCH (e:Enterprise {id: c.key})-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
      WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
         OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
    } END
    WHEN 'User' THEN CASE WHEN $seenUsers IS NULL THEN true ELSE EXISTS {
      MATCH (:User {id: c.key})-[:WORKS_FOR]->(employer:Department) WHERE 'unit:' + employer.id IN $seenUsers
    } END
    ELSE true
  END
WITH c ORDER BY c.n LIMIT $first
RETURN c.n AS number, c.type AS type, c.key AS key, c.kind AS kind, c.version AS version, c.at AS at, c.unit AS unit_id,
       c.area AS area_code, c.sub_scope AS sub_scope_key
