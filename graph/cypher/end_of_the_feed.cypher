// Which number did the last change get?
MATCH (feed:Feed)
RETURN feed.key AS asked, feed.n AS number
