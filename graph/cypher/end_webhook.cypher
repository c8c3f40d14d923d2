// End a webhook, and tell since when it has ended
// Rule: the first end stays; nothing is sent to it any more. A webhook that is not there gives no row.
:param id => "wh_example";
:param at => "2024-01-01T00:00:00+08:00";
:param problem => null;
MATCH (w:Webhook {id: $id})
SET w.problem = CASE WHEN w.ended_at IS NULL THEN coalesce($problem, w.problem) ELSE w.problem END,
    w.ended_at = coalesce(w.ended_at, datetime($at))
REMOVE w.secret
RETURN w.ended_at AS ended_at
