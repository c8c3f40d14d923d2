// Which reforms are there, in a chosen order?
:param text => null;
:param level => "DISTRICT";
:param order => "EFFECTIVE_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS r
  WITH r WHERE r:ReformEvent
  RETURN r
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (r:ReformEvent)
  RETURN r
}
WITH r, CASE $order WHEN 'EFFECTIVE_ON' THEN toString(r.effective_on) ELSE r.id END AS place
WHERE ($level IS NULL OR r.level = $level)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND r.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND r.id < $high[1]))
RETURN r.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
