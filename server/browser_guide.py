"""The guide and the style that the Neo4j Browser opens by itself: two files, read from another origin."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.requests import Request

FOLDER = Path(__file__).parent.parent / "docs" / "browser"
FILES = {"guide.html": "text/html; charset=utf-8", "style.grass": "text/plain; charset=utf-8"}
OPEN = {
    # The Browser is served by Neo4j, on a port of its own; what it reads here is public documentation.
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "GET, OPTIONS",
    "x-content-type-options": "nosniff",
}
METHODS = ["GET", "OPTIONS"]

_QUERY = re.compile(r'<pre class="runnable">(.*?)</pre>', re.DOTALL)


async def file(request: Request) -> Response:
    """One of the two files, or leave to ask for it."""
    name = request.path_params["name"]
    if name not in FILES:
        return Response("no such file", 404, media_type="text/plain")
    if request.method == "OPTIONS":
        return Response(None, 204, headers=OPEN)
    return Response((FOLDER / name).read_bytes(), headers={**OPEN, "content-type": FILES[name]})


def on_connect(host: str, port: int) -> str:
    """What the Neo4j Browser does on every connect: take our style, play our guide."""
    base = f"http://{host}:{port}/browser"
    return f"style {base}/style.grass; play {base}/guide.html"


def queries() -> list[str]:
    """The queries of the guide, as a click puts them into the editor."""
    text = (FOLDER / "guide.html").read_text(encoding="utf-8")
    return [unescape(found).strip() for found in _QUERY.findall(text)]
