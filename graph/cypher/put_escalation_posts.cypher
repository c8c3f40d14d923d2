// Put the bodies that stand on the fourth and fifth level of escalation
:param rows => [];
UNWIND $rows AS row
MATCH (o:Organisation {id: row.organisation_id})
MERGE (p:EscalationPost {id: row.id})
SET p:Loaded, p.loaded_key = row.loaded_key, p.source_row = row.source_row,
    p.level = row.level, p.condition = row.condition, p.category_code = row.category_code, p.evidence = row.evidence
MERGE (p)-[:ANSWERED_BY]->(o)
WITH p, row
MATCH (c:RiskCategory {code: row.category_code})
MERGE (p)-[:FOR_CATEGORY]->(c)
