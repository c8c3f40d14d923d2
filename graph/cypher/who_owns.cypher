// Who owns each slot (sub-scope, area, role, date), by which duty, and who lost?
// Rule: of the duties of the role that cover the sub-scope or its whole category and apply in the area or what it
// lies in, those count that were in force on the date, believed at knownAt, and whose holder existed on the date
// (all intervals half-open). The nearest area wins, then the exact sub-scope over the whole category. Distinct
// holders among the best: none = GAP, one = OWNED, more = OVERLAP, or SETTLED when an agreement names them all.
// This is the only place where "in force" and "believed" are decided.
:param asked => [["03-A", "440308003", "INDUSTRY_LEAD", "2024-07-15"], ["07-B", "440308002", "INDUSTRY_LEAD", "2024-07-15"]];
:param knownAt => null;
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS slot
WITH knownAt, slot[0] AS matter, slot[1] AS place, collect(slot) AS slots
MATCH (area:AdminArea {code: place})
MATCH (covered:SubScope {key: matter})
WITH knownAt, slots, matter, place, covered.category_code + '-*' AS whole,
     EXISTS { (:CoverageCell {key: matter + '|' + place}) } AS declared,
     COLLECT {
       MATCH way = (area)-[:PART_OF*0..8]->(above:AdminArea)
       WITH above, min(length(way)) AS steps
       RETURN [above.code, steps]
     } AS places
UNWIND slots AS asked
WITH knownAt, asked, declared, matter, whole, places, asked[2] AS role, date(asked[3]) AS on
CALL (knownAt, matter, whole, places, role, on) {
  UNWIND places AS near
  UNWIND [matter, whole] AS scope
  MATCH (duty:Responsibility {area_code: near[0], scope_key: scope, role: role})-[:HELD_BY]->(holder:Department)
  WITH duty, holder.id AS held_by, near[1] AS steps, scope = matter AS exact, CASE
         WHEN NOT (duty.valid_from <= on AND coalesce(on < duty.valid_to, true)) THEN 'OUT_OF_PERIOD'
         WHEN knownAt < duty.recorded_at THEN 'NOT_YET_RECORDED'
         WHEN coalesce(duty.superseded_at <= knownAt, false) THEN 'SUPERSEDED'
         WHEN coalesce(on < holder.valid_from, false) OR coalesce(holder.valid_to <= on, false)
           THEN 'HOLDER_NOT_IN_EXISTENCE'
       END AS failed
  WITH duty.id AS id, held_by, steps, exact, failed, 2 * steps + CASE WHEN exact THEN 0 ELSE 1 END AS rank
  ORDER BY rank, id
  RETURN collect([id, held_by, steps, exact, failed, rank]) AS duties
}
WITH asked, declared, places, matter, whole, role, on, duties,
     reduce(best = null, d IN duties | CASE WHEN d[4] IS NULL THEN coalesce(best, d[5]) ELSE best END) AS best
CALL (duties, best) {
  UNWIND [d IN duties WHERE d[4] IS NULL AND d[5] = best] AS winner
  WITH DISTINCT winner[1] AS owner ORDER BY owner
  RETURN collect(owner) AS owners
}
CALL (places, matter, whole, role, on, owners) {
  WITH places, matter, whole, role, on, owners WHERE size(owners) > 1
  UNWIND places AS near
  UNWIND [matter, whole] AS scope
  MATCH (pact:Agreement {area_code: near[0], scope_key: scope, role: role})
  WHERE pact.valid_from <= on AND coalesce(on < pact.valid_to, true)
    AND pact.primary_unit IN owners AND all(owner IN owners WHERE owner IN pact.units)
  WITH pact ORDER BY near[1], scope <> matter, pact.valid_from DESC, pact.id LIMIT 1
  RETURN collect(pact) AS pacts
}
RETURN asked, declared,
       CASE size(owners) WHEN 0 THEN 'GAP' WHEN 1 THEN 'OWNED'
         ELSE CASE WHEN pacts = [] THEN 'OVERLAP' ELSE 'SETTLED' END END AS verdict,
       owners,
       CASE WHEN size(owners) = 1 THEN owners[0] ELSE pacts[0].primary_unit END AS primary,
       pacts[0].id AS agreement,
       [d IN duties WHERE d[4] IS NULL AND d[5] = best | [d[0], d[1], 'WON', d[2]]]
         + [d IN duties WHERE d[4] IS NULL AND d[5] > best | [d[0], d[1],
             CASE WHEN d[2] * 2 > best THEN 'LESS_SPECIFIC_AREA' ELSE 'WHOLE_CATEGORY' END, d[2]]]
         + [d IN duties WHERE d[4] IS NOT NULL | [d[0], d[1], d[4], d[2]]] AS considered
