// Keep with a load that is staged what the slots say before it
:param load => "example";
:param slots => "{}";
MATCH (l:Load {id: $load, state: 'STAGING'})
SET l.slots = $slots, l.until = datetime() + duration('PT2M')
