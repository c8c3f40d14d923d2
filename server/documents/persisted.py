"""Documents that are named instead of sent: trusted ones from a list, and those that a client has sent before.

    documentId, or the hash of a listed text    its text
    hash of a text sent before                  its text (automatic persisted queries; not while there is a list)
    a text and its hash                         the text, kept under its hash
    a text alone                                itself

With a list, a caller who is not exempt runs what is listed and nothing else.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from graphql import GraphQLError

from server.documents.accepting import KEPT, KEPT_CHARACTERS, Refused
from server.documents.digest import digest
from server.requests.refused import wrong

if TYPE_CHECKING:
    from collections.abc import Mapping

    from server.requests.asked import Asked


class Persisted:
    """The texts of documents by their names. `listed` are the trusted ones by id; None when there is no list."""

    def __init__(self, listed: Mapping[str, str] | None) -> None:
        self._closed = listed is not None
        self._listed = {**(listed or {})}
        for text in (listed or {}).values():
            self._listed[f"sha256:{digest(text)}"] = text
        self._sent: OrderedDict[str, str] = OrderedDict()

    def text(self, asked: Asked, *, exempt: bool) -> str:
        """The text that is asked for; Refused or BadRequest when there is none or the caller may not run it."""
        if asked.query is not None:
            return self._own(asked, asked.query, exempt=exempt)
        if asked.document_id is not None:
            return self._of_list(asked.document_id)
        known = self._listed.get(f"sha256:{asked.sha256}")
        if known is None and (exempt or not self._closed):
            known = self._sent.get(asked.sha256 or "")
        if known is None:
            # Clients know this message, and send the text when they read it.
            raise _refused("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
        return known

    def keep(self, asked: Asked) -> None:
        """Remember a text that was sent with its hash and may be executed."""
        if asked.query is None or asked.sha256 is None or len(asked.query) > KEPT_CHARACTERS:
            return
        self._sent[asked.sha256] = asked.query
        self._sent.move_to_end(asked.sha256)
        if len(self._sent) > KEPT:
            self._sent.popitem(last=False)

    def _own(self, asked: Asked, text: str, *, exempt: bool) -> str:
        found = digest(text) if asked.sha256 or not exempt else None
        if asked.sha256 is not None and asked.sha256 != found:
            raise wrong("extensions.persistedQuery.sha256Hash", "SHA256", "is not the SHA-256 of query")
        if self._closed and not exempt and f"sha256:{found}" not in self._listed:
            message = "only listed documents are run here (zeren serve --documents); name one by documentId"
            raise _refused("PERSISTED_DOCUMENT_ID_REQUIRED", message)
        return text

    def _of_list(self, identifier: str) -> str:
        known = self._listed.get(identifier)
        if known is None:
            message = f"documentId: there is no document {identifier} in the list of this service"
            raise _refused("PERSISTED_DOCUMENT_NOT_FOUND", message)
        return known


def _refused(code: str, message: str) -> Refused:
    return Refused(code, [GraphQLError(message)])
