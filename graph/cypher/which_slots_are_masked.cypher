// Which of these slots, each with a duty that wins it, do only whole-category duties fill, although exact ones exist?
// Rule: an exact duty for the matter and the role counts wherever it applies and whenever it was in force.
:param asked => [["01-A", "440308001", "TERRITORIAL", "R058"], ["02-A", "FA-ZYJ", "TERRITORIAL", "R060"]];
UNWIND $asked AS asked
MATCH (winner:Responsibility {id: asked[3]})
WHERE winner.scope_key <> asked[0] AND EXISTS { (:Responsibility {scope_key: asked[0], role: asked[2]}) }
RETURN asked
