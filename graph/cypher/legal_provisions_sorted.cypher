// Which provisions of legal documents are there under a filter?
// Rule: a text is looked for in the summaries and in the titles of their documents. `on` keeps those in force on that
// date (half-open); a provision without days of its own has those of its document, and without any counts as in force.
:param text => null;
:param document => "AQSCF-2021";
:param verified => true;
:param on => "2023-02-10";
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
CALL () {
  WITH 1 AS _ WHERE $text IS NOT NULL
  CALL db.index.fulltext.queryNodes('noun_texts', $text) YIELD node
  WITH node WHERE node:LegalProvision OR node:LegalDocument
  MATCH (p:LegalProvision)-[:PROVISION_OF*0..1]->(node)
  RETURN p
  UNION
  WITH 1 AS _ WHERE $text IS NULL
  MATCH (p:LegalProvision)
  RETURN p
}
MATCH (p)-[:PROVISION_OF]->(d:LegalDocument)
WITH p, d, date($on) AS on, CASE $order WHEN 'KEY' THEN p.id END AS place
WHERE ($document IS NULL OR d.id = $document)
  AND ($verified IS NULL OR coalesce(p.verified, false) = $verified)
  AND (on IS NULL OR coalesce(coalesce(p.effective_from, d.effective_from) <= on, true)
                 AND coalesce(on < coalesce(p.effective_to, d.effective_to), true))
  AND ($low IS NULL OR place > $low[0])
  AND ($high IS NULL OR place < $high[0])
RETURN p.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN NOT $ascending THEN place END DESC
LIMIT $first
