// Grade a hazard; its identity code keeps the level at registration
:param hic => "44030800320212120230210017X";
:param level => 1;
MATCH (h:Hazard {hic: $hic})
SET h.level_current = $level
