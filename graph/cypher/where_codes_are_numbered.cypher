// Under which street and category is something registered here, and which number was used last on a day?
// Rule: pairs of sub-scope and area are asked about. The nearest street that the area is or lies in; where there is
// none, or several are as near, the code names the district and no street (000). `kind` is 1 for risk points and 2 for hazards; numbers are used once.
// Between category and day a code says a level and a class of factors: each is looked up with its day, those of the
// standard (`factors`) and those that the graph has beside them, so that codes of other days are not walked past.
:param pairs => [["02-A", "440308003"]];
:param kind => "2";
:param levels => ["1", "2"];
:param factors => ["00", "21"];
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
WITH *, COLLECT { UNWIND $factors AS class RETURN class UNION MATCH (f:HazardFactor) RETURN left(f.id, 2) AS class } AS classes
CALL (category, street, classes) {
  UNWIND $levels AS level
  UNWIND classes AS class
  MATCH (used:Coded)
  WHERE used.hic STARTS WITH street + $kind + category + level + class + $day
  RETURN max(toInteger(substring(used.hic, 23, 3))) AS number
}
RETURN asked, street, category, coalesce(number, 0) AS number
