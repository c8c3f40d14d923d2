// Which activities have these ids?
:param ids => ["D-01", "T-1"];
UNWIND $ids AS asked
MATCH (a:Activity {id: asked})
OPTIONAL MATCH (a)-[:HELD_BY_BODY]->(body:Organisation)
RETURN asked, a.id AS id, a.kind AS kind, a.sub_kind_zh AS sub_kind, a.sub_kind_en AS sub_kind_en, a.name_zh AS name,
              a.name_en AS name_en, a.begins_on AS begins_on, a.ends_on AS ends_on,
              coalesce(a.synthetic, false) AS synthetic, a.evidence AS evidence, body.id AS organisation_id
