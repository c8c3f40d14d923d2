"""The configuration of a private Neo4j: loopback only, no telemetry, small, quick to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.private.place import Place
    from graph.private.running import Running

_LINES = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=:{http}
server.http.advertised_address=127.0.0.1:{http}
server.https.enabled=false
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.memory.pagecache.size={page_cache}
db.tx_log.preallocate=false
db.tx_log.rotation.size=16m
db.shutdown_transaction_end_timeout=2s
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
browser.remote_content_hostname_whitelist=localhost,127.0.0.1
"""


def configure(place: Place, running: Running) -> None:
    """Write neo4j.conf; an unknown setting would stop the start, so each of these is known to 5.26."""
    text = _LINES.format(bolt=running.bolt_port, http=running.http_port, page_cache=place.page_cache)
    if place.browser_command is not None:
        text += f"browser.post_connect_cmd={place.browser_command}\n"
    (place.config / "neo4j.conf").write_text(text, encoding="utf-8")
