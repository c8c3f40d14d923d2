// Which other keys does the graph know, by kind?
UNWIND ['RiskCategory', 'SubScope', 'LegalDocument', 'LegalProvision'] AS asked
RETURN asked, COLLECT {
  MATCH (n:RiskCategory|SubScope|LegalDocument|LegalProvision)
  WHERE asked IN labels(n)
  WITH coalesce(n.code, n.key, n.id) AS key ORDER BY key
  RETURN key
} AS keys
