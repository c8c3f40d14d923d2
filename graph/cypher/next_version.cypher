// Give a hazard its next version
:param hic => "44030800320212120230210017X";
MATCH (h:Hazard {hic: $hic})
SET h.version = coalesce(h.version, 0) + 1
RETURN h.version AS version
