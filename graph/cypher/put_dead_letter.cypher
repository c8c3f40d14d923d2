// Keep what could not be delivered to a webhook, to be seen and sent again
:param webhook => "wh_example";
:param numbers => [7];
:param tries => 12;
:param problem => "answered 500";
:param at => "2024-01-01T00:00:00+08:00";
UNWIND $numbers AS number
MERGE (d:DeadLetter {id: $webhook + '#' + toString(number)})
SET d.webhook = $webhook, d.number = number, d.tries = $tries, d.problem = $problem, d.at = datetime($at), d.again = false
