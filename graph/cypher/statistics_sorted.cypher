// Which numbers of work reports are there under a filter, in a chosen order?
// Rule: the order of lines is that of the document's line numbers, document by document; a number without one is last.
:param year => 2022;
:param statisticClass => "R";
:param key => null;
:param organisation => null;
:param order => "LINE";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
MATCH (s:YearStatistic)
WITH s, CASE $order WHEN 'NAME' THEN s.name_zh
                    WHEN 'LINE' THEN s.source + ' ' + coalesce(right('000000' + substring(s.line, 1), 6), '~')
                    ELSE s.id END AS place
WHERE ($year IS NULL OR s.year = $year)
  AND ($statisticClass IS NULL OR s.class = $statisticClass)
  AND ($key IS NULL OR s.key = $key)
  AND CASE WHEN $organisation IS NULL THEN true ELSE EXISTS { (s)-[:RECORDS]->(:Organisation {id: $organisation}) } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND s.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND s.id < $high[1]))
RETURN s.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
