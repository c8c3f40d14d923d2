// Which enterprises have these ids or credit codes?
// Rule: a key of the form "uscc:..." is a unified social credit code, "id:..." an id.
// Cut to what the caller may see, the hazards that are counted too. Remark and counts are shared apart from the rest
// of an enterprise: null where the caller may not see them. Columns named in `leftOut` are not looked up.
:param keys => ["uscc:91440300YT0000150K"];
:param leftOut => {};
:param seenHazards => null;
:param seenEnterprises => null;
:param seenEnterprisesRestricted => null;
UNWIND $keys AS asked
CALL (asked) {
  WITH asked WHERE asked STARTS WITH 'uscc:'
  MATCH (e:Enterprise {uscc: substring(asked, 5)}) RETURN e
  UNION
  WITH asked WHERE asked STARTS WITH 'id:'
  MATCH (e:Enterprise {id: substring(asked, 3)}) RETURN e
}
MATCH (e)-[:LOCATED_IN]->(area:AdminArea)
MATCH (e)-[:CONCERNED_BY]->(matter:SubScope)
WHERE CASE WHEN $seenEnterprises IS NULL THEN true ELSE EXISTS {
  MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenEnterprises OR 'category:' + topic.category_code IN $seenEnterprises
     OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprises
} END
WITH asked, e, area, matter, CASE WHEN $seenEnterprisesRestricted IS NULL THEN true ELSE EXISTS {
  MATCH (e)-[:LOCATED_IN]->(spot:AdminArea), (e)-[:CONCERNED_BY]->(topic:SubScope)
  WHERE 'area:' + spot.code IN $seenEnterprisesRestricted OR 'category:' + topic.category_code IN $seenEnterprisesRestricted
     OR 'cell:' + topic.key + '|' + spot.code IN $seenEnterprisesRestricted
} END AS open,
     CASE WHEN $leftOut.open_hazard_count AND $leftOut.open_major_hazard_count THEN null ELSE COLLECT {
       MATCH (e)<-[:BELONGS_TO]-(h:Hazard) WHERE NOT h.status IN ['CLOSED', 'TRANSFERRED']
         AND CASE WHEN $seenHazards IS NULL THEN true WHEN EXISTS {
           MATCH (h)-[:LOCATED_IN]->(spot:AdminArea), (h)-[:OF_SUB_SCOPE]->(topic:SubScope)
           WHERE 'area:' + spot.code IN $seenHazards OR 'category:' + topic.category_code IN $seenHazards
              OR 'cell:' + topic.key + '|' + spot.code IN $seenHazards
         } THEN true ELSE EXISTS {
           MATCH (h)-[:HAS_ASSIGNMENT]->(:Assignment)-[:GIVEN_TO]->(party:Department) WHERE 'unit:' + party.id IN $seenHazards
         } END
       RETURN h.level_current
     } END AS levels
RETURN asked, e.id AS id, e.uscc AS uscc, e.name_zh AS name, e.name_en AS name_en, e.gb4754_code AS industry_code,
       CASE WHEN open THEN e.note END AS note, coalesce(e.synthetic, false) AS synthetic,
       CASE WHEN open THEN size(levels) END AS open_hazard_count,
       CASE WHEN open THEN size([level IN levels WHERE level = 1]) END AS open_major_hazard_count,
       CASE WHEN $leftOut.building_code THEN null
         ELSE head(COLLECT { MATCH (e)-[:IN_BUILDING]->(b:Premises) RETURN b.building_code }) END AS building_code,
       area.code AS area_code, matter.key AS sub_scope_key
