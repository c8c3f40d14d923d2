// Which webhooks have something to send now, and nobody who sends it?
// Rule: the feed has gone on, or a dead letter is to be sent again; its pause is over, and no lease on it holds.
:param most => 8;
MATCH (w:Webhook)
WHERE w.ended_at IS NULL AND coalesce(w.next_at <= datetime(), true) AND coalesce(w.until < datetime(), true)
OPTIONAL MATCH (feed:Feed)
WITH w, coalesce(feed.n, 0) AS last
WHERE w.cursor < last OR EXISTS { MATCH (d:DeadLetter {webhook: w.id}) WHERE d.again }
RETURN w.id AS asked
ORDER BY coalesce(w.until, w.created), asked LIMIT $most
