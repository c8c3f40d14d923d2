// Which enterprise bears each credit code?
MATCH (e:Enterprise) WHERE e.uscc IS NOT NULL
RETURN e.uscc AS asked, e.id AS enterprise
