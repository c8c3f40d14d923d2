"""The list of trusted documents, as files hold it.

A folder: every `<id>.graphql` in it is a document. A file of JSON: either texts by their ids, as code generators
of Relay and others write it, or a manifest of Apollo's (`"format": "apollo-persisted-query-manifest"`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from graph.failures import Failure
from server.cannot import CannotServeError
from server.documents.accepting import Documents, Refused
from server.requests.asked import IDENTIFIER

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_MANIFEST = "apollo-persisted-query-manifest"


def read_listed(path: Path) -> dict[str, str]:
    """The texts by their ids; CannotServeError when the list cannot be read."""
    try:
        if path.is_dir():
            found = {each.stem: each.read_text(encoding="utf-8") for each in sorted(path.glob("*.graphql"))}
        else:
            found = _of_json(msgspec.json.decode(path.read_bytes()))
    except OSError as error:
        raise CannotServeError(f"--documents: cannot read {path}: {error.strerror}") from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise CannotServeError(f"--documents: {path} is neither texts by their ids nor a manifest") from None
    wrong = [name for name in found if not IDENTIFIER.fullmatch(name)]
    if wrong or not found:
        problem = f"{wrong[0]!r} is no identifier of a document" if wrong else "there is no document in it"
        raise CannotServeError(f"--documents: {path}: {problem}")
    return found


def check_listed(listed: Mapping[str, str], documents: Documents) -> None:
    """CannotServeError that names every document which could never be executed, and why."""
    problems = []
    for name, text in listed.items():
        try:
            documents.accept(text)
        except Refused as refused:
            problems += [f"{name}: {error.message}" for error in refused.errors]
        except Failure as failure:
            problems.append(f"{name}: {failure.message}")
    if problems:
        raise CannotServeError("\n".join(f"--documents: {problem}" for problem in problems))


def _of_json(found: Any) -> dict[str, str]:
    if found.get("format") == _MANIFEST:
        return msgspec.convert({each["id"]: each["body"] for each in found["operations"]}, dict[str, str])
    return msgspec.convert(found, dict[str, str])
