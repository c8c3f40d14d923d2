// How many departments are there?
MATCH (o:Department) WITH count(o) AS total
RETURN 'departments' AS asked, total
