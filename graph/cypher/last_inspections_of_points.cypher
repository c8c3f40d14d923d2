// When were these risk points last inspected, up to a day?
:param hics => ["440308001101212202201150012"];
:param on => "2023-02-10";
WITH date($on) AS on
UNWIND $hics AS asked
MATCH (:RiskPoint {hic: asked})<-[:INSPECTED]-(i:Inspection) WHERE i.inspected_on <= on
WITH asked, max(i.inspected_on) AS inspected_on
RETURN asked, inspected_on
