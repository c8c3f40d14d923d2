// Which webhooks were ever added, and how far has each got?
MATCH (w:Webhook)
OPTIONAL MATCH (feed:Feed)
RETURN w.id AS id, w.organisation AS organisation, w.role AS role, w.url AS url, w.types AS types, w.area AS area,
       w.most AS most, w.cursor AS cursor, w.tries AS tries, w.secret AS secret, w.name AS name, w.created AS created,
       w.ended_at AS ended_at, w.next_at AS next_at, w.problem AS problem,
       coalesce(feed.n, 0) AS last, COUNT { MATCH (d:DeadLetter {webhook: w.id}) } AS dead
ORDER BY created, id
