// Remember up to which day what the calendar changes has been recorded
// Rule: in the transaction that records it; the clock never goes back.
:param day => "2024-01-01";
MATCH (c:Clock {key: 'clock'}) WHERE c.day < date($day)
SET c.day = date($day)
RETURN c.day AS day
