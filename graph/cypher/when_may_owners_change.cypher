// On which dates may the answer for each slot (sub-scope, area, role) change?
// Rule: only where an interval begins or ends: of a duty that covers the matter and applies to the place, of the
// existence of its holder, or of an agreement over it; and where the pair is withdrawn, or declared again. Whether it
// does change, who_owns decides.
:param asked => [["03-A", "440308003", "INDUSTRY_LEAD"]];
UNWIND $asked AS asked
MATCH (area:AdminArea {code: asked[1]})
MATCH (:SubScope {key: asked[0]})-[:IN_CATEGORY]->(category:RiskCategory)
WITH asked, category.code + '-*' AS whole,
     COLLECT { MATCH (area)-[:PART_OF*0..8]->(above:AdminArea) RETURN DISTINCT above.code } AS places
RETURN asked, COLLECT {
  CALL (asked, places, whole) {
    UNWIND places AS place
    UNWIND [asked[0], whole] AS scope
    CALL (asked, place, scope) {
      MATCH (duty:Responsibility {area_code: place, scope_key: scope, role: asked[2]})-[:HELD_BY]->(holder:Department)
      UNWIND [duty.valid_from, duty.valid_to, holder.valid_from, holder.valid_to] AS day
      RETURN day
      UNION
      MATCH (pact:Agreement {area_code: place, scope_key: scope, role: asked[2]})
      UNWIND [pact.valid_from, pact.valid_to] AS day
      RETURN day
    }
    RETURN day
    UNION ALL
    MATCH (said:Declaration {cell_key: asked[0] + '|' + asked[1]})
    RETURN said.valid_from AS day
  }
  WITH DISTINCT day WHERE day IS NOT NULL
  RETURN day ORDER BY day
} AS days
