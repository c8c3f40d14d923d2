// How do the users with these ids stand, and what has each source told of them?
// Rule: `seen` says whether whoever shares may see the row.
:param keys => ["id:U06-001"];
:param seenUsers => null;
UNWIND $keys AS asked
MATCH (u:User {id: substring(asked, 3)})-[:WORKS_FOR]->(d:Department)
RETURN asked, u.id AS key, CASE WHEN $seenUsers IS NULL THEN true ELSE 'unit:' + d.id IN $seenUsers END AS seen, [] AS hidden,
       null AS registrar, coalesce(u.version, 0) AS version,
       {department: d.id, role: u.role, displayName: u.display_name_zh, displayNameEn: u.display_name_en,
        validFrom: toString(u.valid_from), validTo: toString(u.valid_to)} AS held,
       COLLECT { MATCH (u)<-[:ABOUT]-(s:Statement) WHERE s.live <> []
                 RETURN [s.id, s.unit, s.fields, s.values, s.live, s.held] } AS statements
