// Forget what slots said before a load, in the transaction that tells what it changed
:param load => "example";
MATCH (l:Load {id: $load})
REMOVE l.slots
