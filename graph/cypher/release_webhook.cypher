// Give up the lease on a webhook, so that anybody may send to it
:param id => "wh_example";
:param owner => "example";
MATCH (w:Webhook {id: $id, owner: $owner})
SET w.until = datetime()
REMOVE w.owner
