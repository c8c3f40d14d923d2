// Which enterprises have these ids or credit codes?
// Rule: a key of the form "uscc:..." is a unified social credit code, "id:..." an id.
:param keys => ["uscc:91440300YT0000150K"];
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
RETURN asked, e.id AS id, e.uscc AS uscc, e.name_zh AS name, e.name_en AS name_en, e.gb4754_code AS industry_code,
       e.note AS note, coalesce(e.synthetic, false) AS synthetic,
       COUNT { (e)<-[:BELONGS_TO]-(h:Hazard) WHERE NOT h.status IN ['CLOSED', 'TRANSFERRED'] } AS open_hazard_count,
       COUNT { (e)<-[:BELONGS_TO]-(h:Hazard) WHERE NOT h.status IN ['CLOSED', 'TRANSFERRED'] AND h.level_current = 1 }
         AS open_major_hazard_count,
       head(COLLECT { MATCH (e)-[:IN_BUILDING]->(b:Premises) RETURN b.building_code }) AS building_code,
       area.code AS area_code, matter.key AS sub_scope_key
