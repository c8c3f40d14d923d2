// Which organisations are there under a filter, in a chosen order?
// Rule: a text is looked for in present and former names; `on` keeps what existed on that date (half-open).
:param text => null;
:param kind => null;
:param category => null;
:param on => "2023-02-10";
:param order => "NAME";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('organisation_texts', $text) YIELD node
  OPTIONAL MATCH (bearer:Organisation)-[:HAS_NAME]->(node)
  WITH coalesce(bearer, node) AS o
  RETURN o
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (o:Organisation)
  RETURN o
}
WITH o, date($on) AS on, CASE $order WHEN 'NAME' THEN o.name_zh WHEN 'CODE' THEN o.code ELSE o.id END AS place
WHERE ($kind IS NULL OR o.kind = $kind)
  AND ($category IS NULL OR o.category = $category)
  AND (on IS NULL OR coalesce(o.valid_from <= on, true) AND coalesce(on < o.valid_to, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND o.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND o.id < $high[1]))
RETURN o.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
