// Stage one batch of a load: keep its rows where a kill cannot lose them, and where no question looks
:param load => "example";
:param seq => 0;
:param kind => "areas";
:param rows => "[]";
MERGE (l:Load {id: $load})
  ON CREATE SET l.state = 'STAGING', l.started_at = datetime()
SET l.until = datetime() + duration('PT2M')
CREATE (:LoadBatch {key: $load + '|' + toString($seq), load: $load, seq: $seq, kind: $kind, rows: $rows, done: false})
