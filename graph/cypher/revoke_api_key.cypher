// Revoke an API key, and tell since when it is revoked
// Rule: the first revocation stays; a key that is not there gives no row.
:param prefix => "0123456789";
:param at => "2024-01-01T00:00:00+08:00";
MATCH (k:ApiKey {prefix: $prefix})
SET k.revoked_at = coalesce(k.revoked_at, datetime($at))
RETURN k.revoked_at AS revoked_at
