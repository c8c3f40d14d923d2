// In which matters and places may these organisations own something?
// Rule: wherever a duty of one of the three owning roles covers the sub-scope and applies in the area or in what that
// lies in, in force or not. Who owns there on a date is told by who_owns alone.
:param ids => ["U03", "U12"];
UNWIND $ids AS asked
MATCH (:Department {id: asked})<-[:HELD_BY]-(duty:Responsibility)
WHERE duty.role <> 'INDUSTRY_SUPPORT'
WITH DISTINCT asked, duty.scope_key AS scope, duty.area_code AS top
MATCH (matter:SubScope {category_code: split(scope, '-')[0]})
WHERE scope IN [matter.key, matter.category_code + '-*']
MATCH (:AdminArea {code: top})<-[:PART_OF*0..8]-(place:AdminArea)
WITH DISTINCT asked, matter.key AS sub_scope_key, place.code AS area_code
RETURN asked, sub_scope_key, area_code ORDER BY asked, sub_scope_key, area_code
