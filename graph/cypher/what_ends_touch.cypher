// Which matters and places do these duties, agreements and departments touch, in which role, from when to when?
// Rule: a duty or agreement by its own; a department by each duty that it holds, in its current record.
:param ids => ["R032"];
UNWIND $ids AS asked
CALL (asked) {
  MATCH (duty:Responsibility {id: asked})
  RETURN 'DUTY' AS kind, duty.id AS id, duty.role AS role, duty.scope_key AS scope, duty.area_code AS area, duty.valid_from AS begin,
         duty.valid_to AS end
  UNION ALL
  MATCH (pact:Agreement {id: asked})
  RETURN 'AGREEMENT' AS kind, pact.id AS id, pact.role AS role, pact.scope_key AS scope, pact.area_code AS area, pact.valid_from AS begin,
         pact.valid_to AS end
  UNION ALL
  MATCH (:Department {id: asked})<-[:HELD_BY]-(duty:Responsibility)
  WHERE duty.id = duty.key
  RETURN 'DEPARTMENT' AS kind, duty.id AS id, duty.role AS role, duty.scope_key AS scope, duty.area_code AS area,
         duty.valid_from AS begin, duty.valid_to AS end
}
RETURN asked, kind, id, role, scope, area, begin, end ORDER BY asked, id
