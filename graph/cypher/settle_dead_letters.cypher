// Settle dead letters that were sent again: gone when they were taken, else dead as before
// Rule: told by whoever holds the webhook.
:param webhook => "wh_example";
:param owner => "example";
:param numbers => [7];
:param problem => null;
MATCH (:Webhook {id: $webhook, owner: $owner})
UNWIND $numbers AS number
MATCH (d:DeadLetter {id: $webhook + '#' + toString(number)})
SET d.again = false, d.tries = d.tries + 1, d.problem = coalesce($problem, d.problem)
WITH d WHERE $problem IS NULL
DELETE d
