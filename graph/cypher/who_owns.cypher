// Who owns each slot (sub-scope, area, role, date), by which duty, and who lost?
// Rule: of the duties of the role that cover the sub-scope or its whole category and apply in the area or what it
// lies in, those count that were in force on the date, believed at knownAt, and whose holder existed on the date
// (all intervals half-open). The nearest area wins, then the exact sub-scope over the whole category. Distinct
// holders among the best: none = GAP, one = OWNED, more = OVERLAP, or SETTLED when an agreement names them all.
// This is the only place where "in force" and "believed" are decided. What a draft says is laid over what is true:
// duties [id, area, scope, role, holder, from, to], agreements [id, area, scope, role, lead, units, from, to], the
// days on which duties, agreements and holders end [id, day] or holders begin, and pairs that are declared or
// withdrawn from a day on [sub-scope, area, day, declared]. Nothing laid is the truth.
// Whether the pair is declared on the date decides nothing about owners: of all that was said of it for that day or
// an earlier one the last word counts, and without any it is declared since there is a cell.
// With a revision only what was recorded by then is there, under the names and with the ends that it had then.
:param asked => [["03-A", "440308003", "INDUSTRY_LEAD", "2024-07-15"], ["07-B", "440308002", "INDUSTRY_LEAD", "2024-07-15"]];
:param knownAt => null;
:param revision => null;
:param laidDuties => [];
:param laidPacts => [];
:param laidEnds => [];
:param laidHolders => [];
:param laidCells => [];
WITH coalesce(datetime($knownAt), datetime()) AS knownAt
UNWIND $asked AS slot
WITH knownAt, slot[0] AS matter, slot[1] AS place, collect(slot) AS slots
MATCH (area:AdminArea {code: place})
MATCH (covered:SubScope {key: matter})
WITH knownAt, slots, matter, place, covered.category_code + '-*' AS whole,
     EXISTS {
       MATCH (cell:CoverageCell {key: matter + '|' + place})
       WHERE CASE WHEN $revision IS NULL THEN true ELSE coalesce(cell.entered, 0) <= $revision END
     } AS celled,
     COLLECT {
       MATCH (said:Declaration {cell_key: matter + '|' + place})
       WHERE said.recorded_at <= knownAt
         AND CASE WHEN $revision IS NULL THEN true ELSE said.entered <= $revision END
       RETURN [said.valid_from, said.declared] ORDER BY said.entered DESC
     } AS words,
     COLLECT {
       MATCH way = (area)-[:PART_OF*0..8]->(above:AdminArea)
       WITH above, min(length(way)) AS steps
       RETURN [above.code, steps]
     } AS places
UNWIND slots AS asked
WITH knownAt, asked, celled, words, matter, place, whole, places, asked[2] AS role, date(asked[3]) AS on
WITH knownAt, asked, matter, whole, places, role, on,
     coalesce(head([c IN $laidCells WHERE c[0] = matter AND c[1] = place AND date(c[2]) <= on | c[3]]),
              celled AND coalesce(head([w IN words WHERE w[0] <= on | w[1]]), true)) AS declared
CALL (knownAt, matter, whole, places, role, on) {
  UNWIND places AS near
  UNWIND [matter, whole] AS scope
  CALL (near, scope, role) {
    MATCH (duty:Responsibility {area_code: near[0], scope_key: scope, role: role})-[:HELD_BY]->(holder:Department)
    WHERE CASE WHEN $revision IS NULL THEN true ELSE coalesce(duty.entered, 0) <= $revision END
    WITH duty, duty.id AS id, holder,
         CASE WHEN $revision IS NULL THEN false ELSE coalesce(duty.left > $revision, false) END AS still
    RETURN id, holder.id AS held_by, duty.valid_from AS begin, duty.valid_to AS end,
           duty.recorded_at AS recorded,
           CASE WHEN still THEN duty.said_superseded_at ELSE duty.superseded_at END AS superseded,
           CASE WHEN still THEN duty.key ELSE id END AS called,
           holder.valid_from AS founded, holder.valid_to AS dissolved
    UNION ALL
    UNWIND [d IN $laidDuties WHERE d[1] = near[0] AND d[2] = scope AND d[3] = role] AS laid
    OPTIONAL MATCH (holder:Department {id: laid[4]})
    RETURN laid[0] AS id, laid[4] AS held_by, date(laid[5]) AS begin, date(laid[6]) AS end,
           null AS recorded, null AS superseded, laid[0] AS called,
           coalesce(date(head([h IN $laidHolders WHERE h[0] = laid[4] | h[1]])), holder.valid_from) AS founded,
           holder.valid_to AS dissolved
  }
  WITH id, held_by, begin, coalesce(date(head([e IN $laidEnds WHERE e[0] = id | e[1]])), end) AS end, recorded,
       superseded, called, founded, coalesce(date(head([e IN $laidEnds WHERE e[0] = held_by | e[1]])), dissolved) AS dissolved,
       near[1] AS steps, scope = matter AS exact
  WITH id, held_by, called, steps, exact, CASE
         WHEN NOT (begin <= on AND coalesce(on < end, true)) THEN 'OUT_OF_PERIOD'
         WHEN coalesce(knownAt < recorded, false) THEN 'NOT_YET_RECORDED'
         WHEN coalesce(superseded <= knownAt, false) THEN 'SUPERSEDED'
         WHEN coalesce(on < founded, false) OR coalesce(dissolved <= on, false) THEN 'HOLDER_NOT_IN_EXISTENCE'
       END AS failed, 2 * steps + CASE WHEN exact THEN 0 ELSE 1 END AS rank
  ORDER BY rank, called
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
  CALL (near, scope, role) {
    MATCH (pact:Agreement {area_code: near[0], scope_key: scope, role: role})
    WHERE CASE WHEN $revision IS NULL THEN true ELSE coalesce(pact.entered, 0) <= $revision END
    RETURN pact.id AS id, pact.primary_unit AS lead, pact.units AS units, pact.valid_from AS begin, pact.valid_to AS end
    UNION ALL
    UNWIND [g IN $laidPacts WHERE g[1] = near[0] AND g[2] = scope AND g[3] = role] AS laid
    RETURN laid[0] AS id, laid[4] AS lead, laid[5] AS units, date(laid[6]) AS begin, date(laid[7]) AS end
  }
  WITH near, scope, matter, on, owners, id, lead, units, begin,
       coalesce(date(head([e IN $laidEnds WHERE e[0] = id | e[1]])), end) AS end
  WHERE begin <= on AND coalesce(on < end, true) AND lead IN owners AND all(owner IN owners WHERE owner IN units)
  WITH id, lead, near, scope, matter, begin ORDER BY near[1], scope <> matter, begin DESC, id LIMIT 1
  RETURN collect([id, lead]) AS pacts
}
RETURN asked, declared,
       CASE size(owners) WHEN 0 THEN 'GAP' WHEN 1 THEN 'OWNED'
         ELSE CASE WHEN pacts = [] THEN 'OVERLAP' ELSE 'SETTLED' END END AS verdict,
       owners,
       CASE WHEN size(owners) = 1 THEN owners[0] ELSE pacts[0][1] END AS primary,
       pacts[0][0] AS agreement,
       [d IN duties WHERE d[4] IS NULL AND d[5] = best | [d[0], d[1], 'WON', d[2]]]
         + [d IN duties WHERE d[4] IS NULL AND d[5] > best | [d[0], d[1],
             CASE WHEN d[2] * 2 > best THEN 'LESS_SPECIFIC_AREA' ELSE 'WHOLE_CATEGORY' END, d[2]]]
         + [d IN duties WHERE d[4] IS NOT NULL | [d[0], d[1], d[4], d[2]]] AS considered
