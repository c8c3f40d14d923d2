// Put rescue teams, warehouses and depots where they are; who supplies whom follows in link_resources
:param rows => [];
UNWIND $rows AS row
MERGE (r:Resource {id: row.id})
REMOVE r:RescueTeam:Warehouse:Depot
SET r:Loaded, r.loaded_key = row.loaded_key, r.source_row = row.source_row, r.kind = row.kind, r.name_zh = row.name_zh,
    r.name_en = row.name_en, r.type = row.type, r.domain = row.domain, r.capacity = row.capacity,
    r.synthetic = row.synthetic, r.evidence = row.evidence,
    r:$(CASE row.kind WHEN 'TEAM' THEN 'RescueTeam' WHEN 'WAREHOUSE' THEN 'Warehouse' ELSE 'Depot' END)
WITH r, row
OPTIONAL MATCH (r)-[old:LOCATED_IN|RUN_BY|CAN_HANDLE]->()
DELETE old
WITH DISTINCT r, row
MATCH (area:AdminArea {code: row.area_code})
MERGE (r)-[:LOCATED_IN]->(area)
WITH r, row
CALL (r, row) { MATCH (o:Organisation {id: row.managing_unit}) MERGE (r)-[:RUN_BY]->(o) }
CALL (r, row) { UNWIND row.handles AS code MATCH (c:RiskCategory {code: code}) MERGE (r)-[:CAN_HANDLE]->(c) }
