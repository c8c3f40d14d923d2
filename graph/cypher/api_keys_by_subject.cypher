// Which registrations of a certificate's subject were ever made, newest first?
:param subject => "CN=register,O=U19";
MATCH (k:ApiKey {subject: $subject})
RETURN k.prefix AS prefix, k.hash AS hash, k.subject AS subject, k.organisation AS organisation, k.role AS role,
       k.expires AS expires, k.created AS created, k.revoked_at AS revoked_at, k.name AS name
ORDER BY created DESC, prefix
