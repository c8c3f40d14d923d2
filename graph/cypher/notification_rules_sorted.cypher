// Who is notified of what, in which order?
// Rule: a key begins with the trigger and ends with the number, so that keys are in the order of notification.
:param recipient => null;
:param trigger => "WORK_SAFETY_ACCIDENT";
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $recipient IS NOT NULL
  MATCH (:Organisation {id: $recipient})<-[:NOTIFIES]-(n:NotificationRule)
  RETURN n
  UNION
  WITH 1 AS _ WHERE $recipient IS NULL
  MATCH (n:NotificationRule)
  RETURN n
}
WITH n, CASE $order WHEN 'KEY' THEN n.id END AS place
WHERE CASE WHEN $recipient IS NULL THEN true ELSE EXISTS { (n)-[:NOTIFIES]->(:Organisation {id: $recipient}) } END
  AND ($trigger IS NULL OR n.trigger = $trigger)
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND n.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND n.id < $high[1]))
RETURN n.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
