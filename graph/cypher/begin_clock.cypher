// Begin to record what the calendar changes, from a day on
// Rule: what turned by this day is taken for known; a clock that runs already is left as it is.
:param day => "2024-01-01";
MERGE (c:Clock {key: 'clock'}) ON CREATE SET c.day = date($day)
RETURN c.day AS day
