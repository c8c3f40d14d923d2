// Under which street and category is something registered here, and which number was used last on a day?
// Rule: pairs of sub-scope and area are asked about. The nearest street that the area is or lies in; where there is
// none, or several are as near, the code names the district and no street (000). `kind` is 1 for risk points and 2 for hazards; numbers are used once.
:param pairs => [["02-A", "440308003"]];
:param kind => "2";
:param day => "20230210";
UNWIND $pairs AS asked
MATCH (matter:SubScope {key: asked[0]})
MATCH way = (:AdminArea {code: asked[1]})-[:PART_OF*0..8]->(above:AdminArea)
WITH asked, matter.category_code AS category, above, min(length(way)) AS steps
WITH asked, category, collect([above.kind, above.code, steps]) AS places
WITH asked, category, [p IN places WHERE p[0] = 'STREET'] AS streets, head([p IN places WHERE p[0] = 'DISTRICT' | p[1]]) AS district
WITH asked, category, district, streets, reduce(least = 99, p IN streets | CASE WHEN p[2] < least THEN p[2] ELSE least END) AS least
WITH asked, category, district, [p IN streets WHERE p[2] = least | p[1]] AS nearest
WITH asked, category, CASE size(nearest) WHEN 1 THEN nearest[0] ELSE district + '000' END AS street
WHERE street IS NOT NULL
CALL (category, street) {
  MATCH (used:Coded)
  WHERE used.hic STARTS WITH street + $kind + category AND substring(used.hic, 15, 8) = $day
  RETURN max(toInteger(substring(used.hic, 23, 3))) AS number
}
RETURN asked, street, category, coalesce(number, 0) AS number
