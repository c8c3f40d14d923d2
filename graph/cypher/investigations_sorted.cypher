// Which investigations of accidents are there under a filter, in a chosen order?
// Rule: an area is that of one of its accidents; it stands for itself and everything that lies in it.
:param text => null;
:param area => "440308";
:param lead => "U06";
:param order => "OPENED_ON";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node AS i
  WITH i WHERE i:Investigation
  RETURN i
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (i:Investigation)
  RETURN i
}
WITH i, CASE $order WHEN 'OPENED_ON' THEN coalesce(toString(i.opened_on), '~') ELSE i.id END AS place
WHERE CASE WHEN $lead IS NULL THEN true ELSE EXISTS { (i)-[:LED_BY]->(:Organisation {id: $lead}) } END
  AND CASE WHEN $area IS NULL THEN true ELSE EXISTS {
    (i)<-[:INVESTIGATED_BY]-(:Accident)-[:LOCATED_IN]->(:AdminArea)-[:PART_OF*0..8]->(:AdminArea {code: $area})
  } END
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND i.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND i.id < $high[1]))
RETURN i.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
