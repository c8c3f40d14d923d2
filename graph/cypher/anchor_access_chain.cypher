// Let a chain of the access log begin after a record
:param writer => "20230210T093000-0123456789ab";
:param seq => 1;
:param hash => "";
:param key => "";
:param signature => "";
MATCH (c:AccessChain {writer: $writer})
SET c.pruned_seq = $seq, c.pruned_hash = $hash, c.pruned_key = $key, c.pruned_signature = $signature
