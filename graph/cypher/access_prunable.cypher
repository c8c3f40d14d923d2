// Which record of each chain of the access log is the last one from before a time?
:param before => "2023-02-10T00:00:00+08:00";
MATCH (r:AccessRecord)
WHERE r.at < datetime($before)
WITH r.writer AS writer, max(r.seq) AS seq
MATCH (last:AccessRecord {id: writer + '#' + right('000000000000' + toString(seq), 12)})
RETURN writer, seq, last.hash AS hash ORDER BY writer
