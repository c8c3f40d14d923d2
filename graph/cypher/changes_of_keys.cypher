// What became of the nouns of one type with these keys, after a number, in its order?
// Rule: of what is shared as a whole, such as slots; nothing is cut.
:param type => "Slot";
:param keys => ["03-A|440308003|INDUSTRY_LEAD"];
:param after => 0;
:param first => 100;
MATCH (c:Change)
WHERE c.key IN $keys AND c.type = $type AND $after < c.n
WITH c ORDER BY c.n LIMIT $first
RETURN c.n AS number, c.type AS type, c.key AS key, c.kind AS kind, c.version AS version, c.at AS at, c.unit AS unit_id,
       c.area AS area_code, c.sub_scope AS sub_scope_key
