// Which declared cells may a change of a (scope, area) touch?
// Rule: a scope is a sub-scope or a whole category; an area stands for itself and everything that lies in it. As of all
// declared cells, who_owns tells on which dates they are.
:param asked => [["03-*", "440308"]];
UNWIND $asked AS asked
MATCH (:AdminArea {code: asked[1]})<-[:PART_OF*0..8]-(place:AdminArea)<-[:IN_AREA]-(cell:CoverageCell)
WHERE cell.sub_scope_key = asked[0] OR split(cell.sub_scope_key, '-')[0] + '-*' = asked[0]
RETURN DISTINCT asked, cell.sub_scope_key AS sub_scope, cell.area_code AS area ORDER BY asked, sub_scope, area
