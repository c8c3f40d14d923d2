// What were these records of duties called at a revision, and since when were they believed no more?
// Rule: a record is called by the key of its duty until another takes its place; when that came after the revision,
// the record is told as it was before.
:param asked => [["R032", 2], ["R096", 2]];
UNWIND $asked AS asked
MATCH (duty:Responsibility {id: asked[0]})
WITH asked, duty, coalesce(duty.left > asked[1], false) AS still
RETURN asked, CASE WHEN still THEN duty.key ELSE duty.id END AS id,
       CASE WHEN still THEN duty.said_superseded_at ELSE duty.superseded_at END AS superseded_at
