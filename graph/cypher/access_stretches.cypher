// Which part of each chain of the access log was written in a period?
// Rule: from `since` on and before `before`.
:param since => "2023-02-10T00:00:00+08:00";
:param before => "2023-02-11T00:00:00+08:00";
MATCH (r:AccessRecord)
WHERE datetime($since) <= r.at AND r.at < datetime($before)
RETURN r.writer AS writer, min(r.seq) AS first, max(r.seq) AS last ORDER BY writer
