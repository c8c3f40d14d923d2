// Take the lease on a webhook: whoever holds it sends to it, nobody else
// Rule: a lock is taken by a write before it is looked whether somebody holds it.
:param id => "wh_example";
:param owner => "example";
:param seconds => 30;
MATCH (w:Webhook {id: $id})
SET w.asked_at = datetime()
WITH w
WHERE w.ended_at IS NULL AND coalesce(w.next_at <= datetime(), true) AND coalesce(w.until < datetime(), true)
SET w.owner = $owner, w.until = datetime() + duration({seconds: $seconds})
RETURN w.id AS id
