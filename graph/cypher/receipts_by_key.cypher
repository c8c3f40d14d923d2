// What became of the orders with these keys?
:param keys => ["API_KEY::0123456789 1"];
UNWIND $keys AS asked
MATCH (r:Receipt {receipt: asked})
RETURN asked, r.digest AS digest, r.at AS at, r.key AS key, r.version AS version, r.change AS change,
       r.told AS told
