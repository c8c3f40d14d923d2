// Which hazards are open, in the order of their codes, after one of them?
// Rule: neither closed nor transferred now.
:param after => "";
:param first => 1000;
MATCH (h:Hazard)
WHERE h.hic > $after AND NOT h.status IN ['CLOSED', 'TRANSFERRED']
RETURN h.hic AS asked ORDER BY asked LIMIT $first
