// Note a batch that was shared: by whom, when, and under which agreement
:param batch => "example";
:param unit => "U19";
:param by => "API_KEY::0123456789";
:param at => "2024-01-01T00:00:00+08:00";
:param agreement => null;
MERGE (b:Batch {id: $batch})
SET b.unit = $unit, b.by = $by, b.at = datetime($at), b.agreement = $agreement
WITH b
MATCH (o:Organisation {id: $unit})
MERGE (b)-[:ASSOCIATED_WITH]->(o)
