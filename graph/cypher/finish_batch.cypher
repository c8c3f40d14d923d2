// Mark one batch of a load as done, in the transaction that applied it
:param load => "example";
:param seq => 0;
MATCH (b:LoadBatch {key: $load + '|' + toString($seq)})
SET b.done = true
REMOVE b.rows
