// Which legal documents are there under a filter, in a chosen order?
// Rule: `on` keeps those in force on that date (half-open); a document without days counts as in force.
:param text => null;
:param status => "IN_FORCE";
:param on => "2023-02-10";
:param order => "TITLE";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS d
  WITH d WHERE d:LegalDocument
  RETURN d
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (d:LegalDocument)
  RETURN d
}
WITH d, date($on) AS on, CASE $order WHEN 'TITLE' THEN d.title_zh ELSE d.id END AS place
WHERE ($status IS NULL OR d.status = $status)
  AND (on IS NULL OR coalesce(d.effective_from <= on, true) AND coalesce(on < d.effective_to, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND d.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND d.id < $high[1]))
RETURN d.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
