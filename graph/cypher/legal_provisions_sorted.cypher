// Which provisions of legal documents are there under a filter?
:param document => "AQSCF-2021";
:param verified => true;
:param order => "KEY";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
MATCH (p:LegalProvision)-[:PROVISION_OF]->(d:LegalDocument)
WITH p, d, CASE $order WHEN 'KEY' THEN p.id END AS place
WHERE ($document IS NULL OR d.id = $document)
  AND ($verified IS NULL OR coalesce(p.verified, false) = $verified)
  AND ($low IS NULL OR place > $low[0])
  AND ($high IS NULL OR place < $high[0])
RETURN p.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN NOT $ascending THEN place END DESC
LIMIT $first
