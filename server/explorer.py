"""The explorer: GraphiQL out of locked files, served by us, working without internet."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from starlette.responses import Response

from graph.private.files import fetch
from graph.private.locked import Lock
from server.security import ALWAYS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

    from graph.private.progress import DownloadProgress
    from server.questions import Question
    from server.settings import Settings

LOCK = Path(__file__).parent / "explorer.lock"
PAGE = Path(__file__).parent / "explorer_page"

SERVED = ("graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js")
_TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"}

SECURITY = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    **ALWAYS,
}


class Explorer:
    """The page, and the files that it needs."""

    def __init__(self, files: Mapping[str, bytes], questions: list[Question]) -> None:
        own = {name: (PAGE / name).read_bytes() for name in ("zeren.js", "zeren.css")}
        listed = [
            {
                "id": question.id,
                "zh": question.zh,
                "en": question.en,
                "query": question.query,
                "variables": msgspec.json.format(msgspec.json.encode(question.variables), indent=2).decode(),
            }
            for question in questions
        ]
        self._files = {**files, **own, "questions.json": msgspec.json.encode(listed)}
        self._page = (PAGE / "index.html").read_bytes()

    def page(self) -> Response:
        """The page itself; a response of its own for each request, since what stands before it may change it."""
        return Response(self._page, media_type="text/html", headers=SECURITY)

    async def file(self, request: Request) -> Response:
        """One of the files."""
        name = request.path_params["name"]
        body = self._files.get(name)
        if body is None:
            return Response("no such file", 404, media_type="text/plain")
        # Locked files never change under their name; our own change with the program.
        kept = "public, max-age=604800" if name in SERVED else "no-cache"
        return Response(body, media_type=_TYPES[Path(name).suffix], headers={**SECURITY, "cache-control": kept})


def locked_files(settings: Settings, progress: DownloadProgress) -> dict[str, bytes]:
    """GraphiQL's files, straight out of the locked archives."""
    lock = Lock.read(LOCK)
    folder = fetch(lock, settings.cache, base_url=settings.maven_url, progress=progress)
    found = {}
    for file in lock.files:
        with zipfile.ZipFile(folder / file.name) as archive:
            for name in archive.namelist():
                if name.rsplit("/", 1)[-1] in SERVED:
                    found[name.rsplit("/", 1)[-1]] = archive.read(name)
    return found
