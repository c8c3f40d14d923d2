// Remember that another chain of the access log has named these ends of chains
:param tips => [["20230210T093000-0123456789ab", 1]];
UNWIND $tips AS tip
MATCH (c:AccessChain {writer: tip[0]})
SET c.named = tip[1]
