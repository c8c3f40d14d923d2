// Move a webhook on: what it has heard of, or when it is tried again
// Rule: only by whoever holds it, and whose hold is renewed by it. A cursor never goes back.
:param id => "wh_example";
:param owner => "example";
:param seconds => 30;
:param cursor => 7;
:param tries => 0;
:param wait => null;
:param problem => null;
MATCH (w:Webhook {id: $id})
SET w.asked_at = datetime()
WITH w
WHERE w.owner = $owner AND w.ended_at IS NULL
SET w.cursor = CASE WHEN $cursor > w.cursor THEN $cursor ELSE w.cursor END, w.tries = $tries, w.problem = $problem,
    w.next_at = CASE WHEN $wait IS NULL THEN null ELSE datetime() + duration({milliseconds: toInteger($wait * 1000)}) END,
    w.until = datetime() + duration({seconds: $seconds})
RETURN w.cursor AS cursor
