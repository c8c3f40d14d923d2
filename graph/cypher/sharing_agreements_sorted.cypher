// Which sharing agreements are recorded under a filter, in a chosen order?
// Rule: with a date those in force on it (half-open) and believed now; without one every record. A consumer is the
// id of an organisation or a word for several, as the agreement has it: a word does not stand for its members here.
:param dataset => null;
:param consumer => null;
:param provider => null;
:param on => "2023-02-10";
:param order => "VALID_FROM";
:param low => null;
:param high => null;
:param ascending => true;
:param first => 50;
MATCH (pact:SharingAgreement)
WITH pact, date($on) AS on, datetime() AS now,
     CASE $order WHEN 'VALID_FROM' THEN toString(pact.valid_from) ELSE pact.id END AS place
WHERE ($dataset IS NULL OR pact.dataset = $dataset)
  AND ($consumer IS NULL OR pact.consumer = $consumer)
  AND CASE WHEN $provider IS NULL THEN true ELSE EXISTS { (pact)-[:PROVIDED_BY]->(:Organisation {id: $provider}) } END
  AND (on IS NULL OR pact.valid_from <= on AND coalesce(on < pact.valid_to, true)
    AND pact.recorded_at <= now AND coalesce(now < pact.superseded_at, true))
  AND ($low IS NULL OR place > $low[0] OR (place = $low[0] AND pact.id > $low[1]))
  AND ($high IS NULL OR place < $high[0] OR (place = $high[0] AND pact.id < $high[1]))
RETURN pact.id AS asked, place
ORDER BY CASE WHEN $ascending THEN place END, CASE WHEN $ascending THEN asked END,
         CASE WHEN NOT $ascending THEN place END DESC, CASE WHEN NOT $ascending THEN asked END DESC
LIMIT $first
