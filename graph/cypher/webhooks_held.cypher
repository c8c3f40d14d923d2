// What is to be known of the webhooks that this worker holds?
:param owner => "example";
:param ids => ["wh_example"];
UNWIND $ids AS asked
MATCH (w:Webhook {id: asked, owner: $owner})
RETURN w.id AS id, w.organisation AS organisation, w.role AS role, w.url AS url, w.types AS types, w.area AS area,
       w.most AS most, w.cursor AS cursor, w.tries AS tries, w.secret AS secret
