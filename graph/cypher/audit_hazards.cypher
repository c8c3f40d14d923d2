// Where does a hazard not say what its steps, assignments and orders say, or a handover what became of it?
CALL () {
  MATCH (h:Hazard)-[:HAS_TRANSITION]->(t:Transition)
  WITH h, t ORDER BY t.no
  WITH h, collect(t) AS steps
  WITH h, steps, last(steps) AS last
  WITH h, [
    CASE WHEN h.status <> last.to_status THEN 'status says ' + h.status + ', its last step ' + last.to_status END,
    CASE WHEN h.last_at <> last.at THEN 'last_at is not the time of its last step' END,
    CASE WHEN coalesce(h.closed_at <> last.at, false) OR (h.closed_at IS NULL) = (last.to_status = 'CLOSED')
      THEN 'closed_at does not say what its last step says' END,
    CASE WHEN [t IN steps | t.no] <> range(1, size(steps)) THEN 'its steps are not numbered 1, 2, 3, ...' END,
    CASE WHEN any(i IN range(1, size(steps) - 1) WHERE steps[i].from_status <> steps[i - 1].to_status OR steps[i].at < steps[i - 1].at)
      THEN 'a step does not follow the one before it' END
  ] AS wrong
  UNWIND [each IN wrong WHERE each IS NOT NULL] AS detail
  RETURN 'hazard ' + h.hic AS asked, detail
  UNION ALL
  MATCH (h:Hazard)-[:HAS_ASSIGNMENT]->(a:Assignment)
  WITH h, [a IN collect(a) WHERE a.ended_at IS NULL | a.role] AS open
  WHERE size(open) <> COUNT { (h)-[:ASSIGNED_TO]->() } OR any(role IN open WHERE NOT EXISTS { (h)-[:ASSIGNED_TO {role: role}]->() })
    OR any(role IN open WHERE size([each IN open WHERE each = role]) > 1)
  RETURN 'hazard ' + h.hic AS asked, 'ASSIGNED_TO does not say which assignments are open, or one role has two' AS detail
  UNION ALL
  MATCH (s:SupervisionOrder)-[:SUPERVISES]->(h:Hazard) WHERE h.level_current <> 1 AND s.lifted_at IS NULL
  RETURN 'order ' + s.id AS asked, 'a general hazard is listed for supervision' AS detail
  UNION ALL
  MATCH (o:Handover) WHERE EXISTS { MATCH (o)-[offer:HANDS_OVER]->(:Assignment) WHERE (offer.became = 'OFFERED') <> (o.state = 'PROPOSED') }
  RETURN 'handover ' + o.id AS asked, 'what became of its hazards contradicts its state' AS detail
  UNION ALL
  MATCH (a:Assignment)<-[:HANDS_OVER]-(o:Handover {state: 'PROPOSED'})
  WITH a, count(o) AS offers WHERE offers > 1
  RETURN 'assignment ' + a.id AS asked, 'it is offered in ' + toString(offers) + ' handovers at once' AS detail
}
RETURN asked, detail ORDER BY asked, detail
