// Which hashes do these records of the access log have?
:param ids => ["20230210T093000-0123456789ab#000000000001"];
UNWIND $ids AS id
MATCH (r:AccessRecord {id: id})
RETURN r.id AS id, r.hash AS hash
