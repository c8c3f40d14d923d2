// Which hazards are open, in the order of their codes, after one of them?
// Rule: those that stand where a hazard is open (graph/closed_loop.py). Each state is gone along the index of states and
// codes, so that what has been closed in all the years is not gone past.
:param statuses => ["REGISTERED", "RECTIFYING"];
:param after => "";
:param first => 1000;
UNWIND $statuses AS status
CALL (status) {
  MATCH (h:Hazard) USING INDEX SEEK h:Hazard(status, hic)
  WHERE h.status = status AND h.hic > $after
  RETURN h.hic AS asked ORDER BY h.hic LIMIT $first
}
RETURN asked ORDER BY asked LIMIT $first
