// Put an API key of a department or another organisation, or the registration of a certificate
// Rule: where there is no such organisation nothing is put, and no row comes back.
:param prefix => "0123456789";
:param hash => "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
:param subject => null;
:param department => "U19";
:param role => "READER";
:param expires => "2099-01-01";
:param created => "2024-01-01T00:00:00+08:00";
:param name => null;
MATCH (d:Organisation {id: $department})
CREATE (k:ApiKey {prefix: $prefix, hash: $hash, subject: $subject, organisation: d.id, role: $role, expires: date($expires),
                  created: datetime($created), name: $name})
RETURN k.prefix AS prefix
