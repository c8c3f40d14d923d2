// Put a webhook of an organisation: where it hears of which changes, from which number of the feed on
// Rule: where there is no such organisation nothing is put, and no row comes back. Left out, it begins with the next change.
:param id => "wh_example";
:param organisation => "U19";
:param role => "READER";
:param url => "https://hooks.example/zeren";
:param types => ["Hazard"];
:param area => null;
:param most => 1;
:param after => null;
:param secret => "sealed";
:param name => null;
:param at => "2024-01-01T00:00:00+08:00";
MATCH (o:Organisation {id: $organisation})
OPTIONAL MATCH (feed:Feed)
CREATE (w:Webhook {id: $id, organisation: o.id, role: $role, url: $url, types: $types, area: $area, most: $most,
                   cursor: coalesce($after, feed.n, 0), tries: 0, secret: $secret, name: $name, created: datetime($at)})
RETURN w.cursor AS cursor
