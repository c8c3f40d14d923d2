// Which posts have these ids?
:param ids => ["POST-C01-1"];
UNWIND $ids AS asked
MATCH (p:Post {id: asked})-[:POST_IN]->(body:Organisation)
OPTIONAL MATCH (p)-[:HELD_FROM]->(d:Department)
RETURN asked, p.id AS id, p.title_zh AS title, p.title_en AS title_en, p.valid_from AS valid_from,
              p.valid_to AS valid_to, p.evidence AS evidence, body.id AS organisation_id, d.id AS department_id
