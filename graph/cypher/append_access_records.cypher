// Add records to a chain of the access log, and tell where it ends now
// Rule: only where it ends with the record that the first of them follows; elsewhere nothing is added. The first SET
// takes the write lock, so that what is read after it is what is true.
:param writer => "20230210T093000-0123456789ab";
:param seq => 0;
:param hash => "";
:param records => [];
MERGE (c:AccessChain {writer: $writer})
ON CREATE SET c.seq = 0, c.hash = ''
SET c.asked_at = datetime()
WITH c
CALL (c) {
  WITH c WHERE c.seq = $seq AND c.hash = $hash AND size($records) > 0
  UNWIND $records AS record
  CREATE (r:AccessRecord)
  SET r = record, r.at = datetime(record.at),
      r.period_from = datetime(record.period_from), r.period_to = datetime(record.period_to)
  WITH c, count(r) AS added
  SET c.seq = c.seq + added, c.hash = $records[-1].hash
}
RETURN c.seq AS seq, c.hash AS hash
