// Which hazardous factors are there, by edition?
:param text => null;
:param edition => "2022";
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS f
  WITH f WHERE f:HazardFactor
  RETURN f
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (f:HazardFactor)
  RETURN f
}
WITH f, CASE $order WHEN 'KEY' THEN f.id END AS place
WHERE ($edition IS NULL OR f.edition = $edition)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND f.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND f.id < $high[1]))
RETURN f.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
