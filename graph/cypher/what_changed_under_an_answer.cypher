// What was changed after a revision of what an answer about owners rests on?
// Rule: nouns that are changed in place: organisations, the place and all that it lies in, the matter, agreements.
// Duties and cells are left out, because what came later is not looked at when the answer is given again.
:param revision => 0;
:param subScope => "03-A";
:param area => "440308003";
:param organisations => ["U03", "U07"];
:param first => 20;
MATCH (:AdminArea {code: $area})-[:PART_OF*0..8]->(above:AdminArea)
WITH collect(DISTINCT above.code) AS places, split($subScope, '-')[0] AS category
CALL (places, category) {
  UNWIND places AS place
  UNWIND [$subScope, category + '-*'] AS scope
  MATCH (pact:Agreement {area_code: place, scope_key: scope})
  RETURN collect(pact.id) AS pacts
}
UNWIND [['AdminArea', places], ['SubScope', [$subScope]], ['RiskCategory', [category]],
        ['Organisation', $organisations], ['Agreement', pacts]] AS looked
UNWIND looked[1] AS key
MATCH (c:Change {key: key})
WHERE c.type = looked[0] AND c.revision > $revision
WITH c ORDER BY c.n LIMIT $first
RETURN c.n AS number, c.type AS type, c.key AS key, c.kind AS kind, c.version AS version, c.at AS at, c.unit AS unit_id,
       c.area AS area_code, c.sub_scope AS sub_scope_key
