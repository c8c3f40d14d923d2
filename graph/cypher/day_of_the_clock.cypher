// Up to which day has what the calendar changes been recorded?
MATCH (c:Clock {key: 'clock'})
RETURN c.key AS asked, c.day AS day
