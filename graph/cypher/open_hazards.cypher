// Which hazards are open, in the order of their codes, after one of them?
// Rule: those that stand where a hazard is open (graph/closed_loop.py). Each state is gone along the index of states and
// codes, so that what was closed in all the years is not gone past; ordered by both, or Neo4j would sort all of a state.
// What changes its state meanwhile may be told twice, or be missed until it is asked for again: whoever acts looks again.
:param statuses => ["ACCEPTED", "DISPATCHED", "GRADED", "RECTIFYING", "REGISTERED", "RETURNED", "SUBMITTED", "VERIFIED"];
:param after => "";
:param first => 1000;
UNWIND $statuses AS status
CALL (status) {
  MATCH (h:Hazard) USING INDEX SEEK h:Hazard(status, hic)
  WHERE h.status = status AND h.hic > $after
  RETURN h.hic AS asked ORDER BY h.status, h.hic LIMIT $first
}
RETURN asked ORDER BY asked LIMIT $first
