// Which buildings have these codes?
// Rule: cut to what the caller may see of what is in them. Columns named in `leftOut` are not looked up.
:param codes => ["4403080039010100001"];
:param leftOut => {};
:param seenPoints => null;
:param seenHazards => null;
:param seenEnterprises => null;
UNWIND $codes AS asked
MATCH (b:Premises {building_code: asked})-[:LOCATED_IN]->(area:AdminArea)
RETURN asked, b.building_code AS building_code, b.name_zh AS name, b.name_en AS name_en, b.address_zh AS address,
              coalesce(b.synthetic, false) AS synthetic, area.code AS area_code,
              CASE WHEN $leftOut.risk_point_hics THEN null ELSE COLLECT {
                MATCH (b)<-[:IN_BUILDING]-(p:RiskPoint)
                WHERE CASE WHEN $seenPoints IS NULL THEN true ELSE EXISTS {
                  MATCH (p)-[:LOCATED_IN]->(spot:AdminArea), (p)-[:OF_SUB_SCOPE]->(topic:SubScope)
                  WHERE 'area:' + spot.code IN $seenPoints OR 'category:' + topic.category_code IN $seenPoints
                     OR 'cell:' + topic.key + '|' + spot.code IN $seenPoints
                } END
                RETURN p.hic ORDER BY p.hic
              } END AS risk_point_hics,
              CASE WHEN $leftOut.hazard_hics THEN null ELSE COLLECT {
                MATCH (b)<-[:IN_BUILDING]-(h:Hazard)
                WHERE CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
                  MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
                  WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
                     OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
                } THEN true ELSE EXISTS {
                  MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
                } END
                RETURN h.hic ORDER BY h.hic
              } END AS hazard_hics,
              CASE WHEN $leftOut.enterprise_ids THEN null ELSE COLLECT {
                MATCH (b)<-[:IN_BUILDING]-(e:Enterprise)
                WHERE CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
                  MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
                  WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
                     OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
                } END
                RETURN e.id ORDER BY e.id
              } END AS enterprise_ids
