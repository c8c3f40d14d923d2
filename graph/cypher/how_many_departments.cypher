// How many departments are there?
MATCH (o:Department) RETURN 'departments' AS asked, count(o) AS total
