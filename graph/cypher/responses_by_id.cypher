// Which activated responses have these ids?
:param ids => ["RESP-01"];
UNWIND $ids AS asked
MATCH (r:ResponseActivation {id: asked})-[:ACTIVATED_BY]->(body:Organisation)
RETURN asked, r.id AS id, r.kind AS kind, r.level AS level, r.name_zh AS name, r.name_en AS name_en,
              r.started_at AS started_at, r.ended_at AS ended_at, coalesce(r.synthetic, false) AS synthetic,
              r.evidence AS evidence, body.id AS headquarters_id
