// Which teams, warehouses and depots reach these areas within so many minutes?
// Rule: by the way from the resource's area to the asked one, which is not the same as the way back; a place within
// an area is reached as that area is. Ways are known between streets only.
:param codes => ["440308001"];
:param minutes => 30;
:param kind => null;
UNWIND $codes AS asked
MATCH (:AdminArea {code: asked})-[:PART_OF*0..8]->(place:AdminArea)<-[way:REACHES]-(from:AdminArea)
WHERE way.minutes <= $minutes
MATCH (from)<-[:PART_OF*0..8]-(:AdminArea)<-[:LOCATED_IN]-(r:Resource)
WHERE $kind IS NULL OR r.kind = $kind
WITH asked, r, min(way.minutes) AS minutes
RETURN asked, minutes, r.id AS resource_id ORDER BY asked, minutes, resource_id
