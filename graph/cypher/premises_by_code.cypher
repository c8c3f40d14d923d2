// Which buildings have these codes?
:param codes => ["4403080039010100001"];
UNWIND $codes AS asked
MATCH (b:Premises {building_code: asked})-[:LOCATED_IN]->(area:AdminArea)
RETURN asked, b.building_code AS building_code, b.name_zh AS name, b.name_en AS name_en, b.address_zh AS address,
              coalesce(b.synthetic, false) AS synthetic, area.code AS area_code,
              COLLECT { MATCH (b)<-[:IN_BUILDING]-(p:RiskPoint) RETURN p.hic ORDER BY p.hic } AS risk_point_hics,
              COLLECT { MATCH (b)<-[:IN_BUILDING]-(h:Hazard) RETURN h.hic ORDER BY h.hic } AS hazard_hics,
              COLLECT { MATCH (b)<-[:IN_BUILDING]-(e:Enterprise) RETURN e.id ORDER BY e.id } AS enterprise_ids
