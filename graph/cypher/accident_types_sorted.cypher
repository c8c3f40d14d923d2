// Which types of accident are there, by edition?
:param text => null;
:param edition => "1986";
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS t
  WITH t WHERE t:AccidentType
  RETURN t
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (t:AccidentType)
  RETURN t
}
WITH t, CASE $order WHEN 'KEY' THEN t.id END AS place
WHERE ($edition IS NULL OR t.edition = $edition)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND t.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND t.id < $high[1]))
RETURN t.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
