// Put duties into the lists in which they stand; a correction of a duty carries its places along
:param rows => [];
UNWIND $rows AS row
MERGE (k:Loaded {loaded_key: row.loaded_key})
SET k:LoadedLink, k.source_row = row.source_row
WITH row
MATCH (duty:Responsibility {id: row.resp_id})
MATCH (l:DutyList {id: row.list_id})
MERGE (duty)-[listed:LISTED_IN]->(l)
SET listed.item_no = row.item_no
