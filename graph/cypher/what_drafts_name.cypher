// Of what a draft names, what is there?
// Rule: departments with their interval; duties and agreements with theirs, in their current records; of a pair of
// sub-scope and area whether it is declared on the day with which it is named.
:param departments => ["U19"];
:param areas => ["440308"];
:param scopes => ["03-A", "03-*"];
:param provisions => [];
:param keys => ["R032"];
:param cells => [["03-A|440308003", "2027-01-01"]];
CALL () {
  UNWIND $departments AS key MATCH (d:Department {id: key})
  RETURN 'DEPARTMENT' AS kind, key, d.valid_from AS begin, d.valid_to AS end, d.category AS said
  UNION ALL
  UNWIND $areas AS key MATCH (:AdminArea {code: key})
  RETURN 'AREA' AS kind, key, null AS begin, null AS end, null AS said
  UNION ALL
  UNWIND $scopes AS key MATCH (:SubScope {key: key})
  RETURN 'SCOPE' AS kind, key, null AS begin, null AS end, null AS said
  UNION ALL
  UNWIND $scopes AS key MATCH (:RiskCategory {code: split(key, '-')[0]}) WHERE key ENDS WITH '-*'
  RETURN 'SCOPE' AS kind, key, null AS begin, null AS end, null AS said
  UNION ALL
  UNWIND $provisions AS key MATCH (:LegalProvision {id: key})
  RETURN 'PROVISION' AS kind, key, null AS begin, null AS end, null AS said
  UNION ALL
  UNWIND $keys AS key MATCH (r:Responsibility {id: key})
  RETURN 'DUTY' AS kind, key, r.valid_from AS begin, r.valid_to AS end, null AS said
  UNION ALL
  UNWIND $keys AS key MATCH (g:Agreement {id: key})
  RETURN 'AGREEMENT' AS kind, key, g.valid_from AS begin, g.valid_to AS end, null AS said
  UNION ALL
  UNWIND $cells AS named MATCH (cell:CoverageCell {key: named[0]})
  WITH cell, date(named[1]) AS on, datetime() AS knownAt
  RETURN 'CELL' AS kind, cell.key AS key, null AS begin, null AS end, CASE WHEN COLLECT {
    MATCH (said:Declaration {cell_key: cell.key}) WHERE said.recorded_at <= knownAt AND said.valid_from <= on
    RETURN said.declared ORDER BY said.entered DESC LIMIT 1
  } <> [false] THEN 'DECLARED' ELSE 'WITHDRAWN' END AS said
}
RETURN kind + ' ' + key AS asked, begin, end, said ORDER BY asked
