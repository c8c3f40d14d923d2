// Which duty lists are there under a filter, in a chosen order?
// Rule: `since` and `before` bound the day of issue, half-open.
:param text => null;
:param department => null;
:param published => false;
:param since => null;
:param before => null;
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS l
  WITH l WHERE l:DutyList
  RETURN l
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $department IS NOT NULL
  MATCH (:Department {id: $department})<-[:LIST_OF]-(l:DutyList)
  RETURN l
  UNION
  WITH 1 AS _ WHERE $text IS NULL AND $department IS NULL
  MATCH (l:DutyList)
  RETURN l
}
WITH l, CASE $order WHEN 'ISSUED_ON' THEN toString(l.issued_on) ELSE l.id END AS place
WHERE CASE WHEN $department IS NULL THEN true ELSE EXISTS { (l)-[:LIST_OF]->(:Department {id: $department}) } END
  AND ($published IS NULL OR l.published = $published)
  AND ($since IS NULL OR date($since) <= l.issued_on)
  AND ($before IS NULL OR l.issued_on < date($before))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND l.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND l.id < $high[1]))
RETURN l.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
