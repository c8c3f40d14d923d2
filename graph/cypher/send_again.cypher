// Have dead letters of a webhook sent again, now: one, or all
:param webhook => "wh_example";
:param number => null;
MATCH (d:DeadLetter {webhook: $webhook})
WHERE $number IS NULL OR d.number = $number
SET d.again = true
WITH count(d) AS letters
MATCH (w:Webhook {id: $webhook})
SET w.next_at = null
RETURN letters
