// Log what a load is about to change, with the content before and after
// Rule: tells which rows were there before, and of each whether the load gives it an end that it did not have.
:param load => "example";
:param at => "2024-01-01T00:00:00+08:00";
:param kind => "areas";
:param rows => [];
UNWIND $rows AS row
MATCH (n:Loaded {loaded_key: row.loaded_key})
WHERE n.source_row <> row.source_row
CREATE (:ChangeRecord {load: $load, at: datetime($at), kind: $kind, key: row.loaded_key,
                       before: n.source_row, after: row.source_row})
RETURN collect([row.loaded_key, n.valid_to IS NULL AND row.valid_to IS NOT NULL]) AS before
