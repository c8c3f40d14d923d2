// Of which rows have departments told?
// Rule: a row is named by its type and key.
MATCH (s:Statement)
RETURN DISTINCT s.about AS asked
