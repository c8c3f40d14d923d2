// Which sub-scopes are there under a filter, in a chosen order?
// Rule: a text is looked for in the names of sub-scopes, in both languages.
:param text => null;
:param category => "03";
:param order => "NAME";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS s
  WITH s WHERE s:SubScope
  RETURN s
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (s:SubScope)
  RETURN s
}
WITH s, CASE $order WHEN 'NAME' THEN s.name_zh ELSE s.key END AS place
WHERE ($category IS NULL OR s.category_code = $category)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND s.key > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND s.key < $high[1]))
RETURN s.key AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
