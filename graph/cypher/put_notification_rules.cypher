// Put who is notified of what
:param rows => [];
UNWIND $rows AS row
MERGE (n:NotificationRule {id: row.id})
SET n:Loaded, n.loaded_key = row.loaded_key, n.source_row = row.source_row, n.trigger = row.trigger,
    n.order_no = row.order_no, n.recipient_role = row.recipient_role, n.action_zh = row.action_zh,
    n.action_en = row.action_en, n.wait = row.wait, n.wait_in_working_days = row.wait_in_working_days,
    n.channel = row.channel, n.basis = row.basis, n.synthetic = row.synthetic, n.evidence = row.evidence
WITH n, row
OPTIONAL MATCH (n)-[old:NOTIFIES]->()
DELETE old
WITH DISTINCT n, row
MATCH (o:Organisation {id: row.recipient_id})
MERGE (n)-[:NOTIFIES]->(o)
