// Which buildings are there, in the order of their codes?
// Rule: straight along the index of codes. `low` and `high` are places in the list, [place, key].
:param area => null;
:param low => null;
:param high => null;
:param first => 50;
MATCH (b:Premises)
WHERE b.building_code > coalesce($low[1], '') AND b.building_code < coalesce($high[1], 'a')
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS { (b)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area}) } END
RETURN b.building_code AS asked, b.building_code AS place ORDER BY b.building_code LIMIT $first
