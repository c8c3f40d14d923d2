// Which later hazards repeat these, themselves or by way of others?
// Rule: RECURRENCE_OF is stated by whoever found the later one; at most 20 steps are followed.
:param hics => ["440308003202221202208010018"];
UNWIND $hics AS asked
MATCH (h:Hazard {hic: asked})
WITH asked, COLLECT {
  MATCH (later:Hazard)-[:RECURRENCE_OF*1..20]->(h)
  RETURN DISTINCT later.hic ORDER BY later.hic
} AS hics
WHERE hics <> []
RETURN asked, hics
