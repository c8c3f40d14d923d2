// Which source is held for which field of these rows?
// Rule: a row is named by its type and key. What came from a file of the district has no source, and is not told.
:param abouts => ["Enterprise|E01"];
UNWIND $abouts AS asked
MATCH (s:Statement {about: asked})
UNWIND s.held AS field
RETURN asked, field, s.at AS generated_at, s.batch AS generated_by, s.agreement AS agreement, s.unit AS attributed_to_id
ORDER BY asked, field
