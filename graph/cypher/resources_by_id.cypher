// Which rescue teams, warehouses and depots have these ids?
:param ids => ["T01", "W01", "D01"];
UNWIND $ids AS asked
MATCH (r:Resource {id: asked})-[:LOCATED_IN]->(area:AdminArea)
OPTIONAL MATCH (r)-[:RUN_BY]->(body:Organisation)
RETURN asked, r.id AS id, r.kind AS kind, r.name_zh AS name, r.name_en AS name_en, r.type AS type,
              r.domain AS domain, r.capacity AS capacity, coalesce(r.synthetic, false) AS synthetic,
              r.evidence AS evidence, area.code AS area_code, body.id AS run_by_id,
              COLLECT { MATCH (r)-[:CAN_HANDLE]->(c:RiskCategory) RETURN c.code ORDER BY c.code } AS handled_codes,
              head(COLLECT { MATCH (r)-[:SUPPLIED_BY]->(w:Warehouse) RETURN w.id }) AS supplied_by_id,
              COLLECT { MATCH (r)<-[:SUPPLIED_BY]-(d:Depot) RETURN d.id ORDER BY d.id } AS supplied_ids
