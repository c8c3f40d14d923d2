// Which users have these ids?
// Rule: cut to what the caller may see.
:param ids => ["U06-001"];
:param seenUsers => null;
UNWIND $ids AS asked
MATCH (u:User {id: asked})-[:WORKS_FOR]->(d:Department)
WHERE $seenUsers IS NULL OR 'unit:' + d.id IN $seenUsers
RETURN asked, u.id AS id, u.role AS role, u.display_name_zh AS display_name, u.display_name_en AS display_name_en,
              u.valid_from AS valid_from, u.valid_to AS valid_to, coalesce(u.synthetic, false) AS synthetic,
              d.id AS department_id
