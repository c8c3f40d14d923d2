// How many drafts have there been?
// Rule: none is ever deleted, so that a number is never given twice.
OPTIONAL MATCH (d:Draft)
RETURN 'drafts' AS asked, count(d) AS total
