// Which API keys were ever made, newest first?
MATCH (k:ApiKey)
RETURN k.prefix AS prefix, k.hash AS hash, k.subject AS subject, k.organisation AS organisation, k.role AS role,
       k.expires AS expires, k.created AS created, k.revoked_at AS revoked_at, k.name AS name
ORDER BY created DESC, prefix
