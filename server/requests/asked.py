"""The parameters of a GraphQL request, checked: a document or its name, variables, the name of an operation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from server.requests.refused import wrong

if TYPE_CHECKING:
    from collections.abc import Mapping

_HASH = re.compile(r"[0-9a-f]{64}")
IDENTIFIER = re.compile(r"(sha256:[0-9a-f]{64}|x-[\w.~-]{1,64}:[\w.~-]{1,256}|[\w.~-]{1,256})", re.ASCII)
"""As the draft on persisted documents of GraphQL over HTTP has it, with bounds."""


@dataclass(frozen=True)
class Asked:
    """The parameters of a GraphQL request.

    The document comes as its text (`query`), by an identifier (`documentId`), or by the SHA-256 of its text in hex
    (`extensions.persistedQuery.sha256Hash`, also beside the text, to be kept for later). `extensions.sharing` says
    what the data are for: `purpose` and `basis`.
    """

    query: str | None
    variables: dict[str, Any] | None
    operation_name: str | None
    document_id: str | None = None
    sha256: str | None = None
    purpose: str | None = None
    basis: str | None = None


def asked(found: Mapping[str, Any]) -> Asked:
    """The parameters as they were sent; BadRequest that names the one that is wrong."""
    query, variables, name = found.get("query"), found.get("variables"), found.get("operationName")
    identifier, extensions = found.get("documentId"), found.get("extensions")
    if not isinstance(variables, dict | None):
        raise wrong("variables", "OBJECT", "must be an object or null")
    if not isinstance(extensions, dict | None):
        raise wrong("extensions", "OBJECT", "must be an object or null")
    if not isinstance(name, str | None):
        raise wrong("operationName", "TEXT", "must be a text or null")
    if identifier is not None and not (isinstance(identifier, str) and IDENTIFIER.fullmatch(identifier)):
        rule = "must be a name of letters, digits, - . _ ~, or sha256: and 64 hexadecimal digits"
        raise wrong("documentId", "IDENTIFIER", rule)
    sha256 = _hash((extensions or {}).get("persistedQuery"))
    said = _said((extensions or {}).get("sharing"))
    if identifier is not None and (query is not None or sha256 is not None):
        raise wrong("documentId", "ALONE", "stands instead of query and persistedQuery, not beside them")
    if query is None and (identifier or sha256):
        return Asked(None, variables, name or None, identifier, sha256, *said)
    if not isinstance(query, str) or not query.strip():
        raise wrong("query", "REQUIRED", "must be the text of an operation; documentId may name one instead")
    return Asked(query, variables, name or None, None, sha256, *said)


def _hash(persisted: Any) -> str | None:
    """The hash of the extension for automatic persisted queries; None when it is not sent."""
    if persisted is None:
        return None
    field = "extensions.persistedQuery"
    if not isinstance(persisted, dict) or persisted.get("version") != 1:
        raise wrong(field, "VERSION", "must be an object with version 1")
    sha256 = persisted.get("sha256Hash")
    if not isinstance(sha256, str) or not _HASH.fullmatch(sha256):
        raise wrong(f"{field}.sha256Hash", "SHA256", "must be a SHA-256 in 64 hexadecimal digits")
    return sha256


def _said(sharing: Any) -> tuple[str | None, str | None]:
    """The purpose and the basis of the extension for restricted data."""
    if sharing is None:
        return None, None
    field = "extensions.sharing"
    if not isinstance(sharing, dict) or sharing.keys() - {"purpose", "basis"}:
        raise wrong(field, "OBJECT", "must be an object with purpose and basis")
    for name, value in sharing.items():
        if not isinstance(value, str | None):
            raise wrong(f"{field}.{name}", "TEXT", "must be a text or null")
    return sharing.get("purpose"), sharing.get("basis")
