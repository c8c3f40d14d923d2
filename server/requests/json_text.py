"""JSON as a stranger sends it: strict, and with each name once, so that nobody else reads it in another way."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from server.requests.refused import wrong


class _TwiceError(Exception):
    """A name stands twice in one object."""


def decode(text: bytes, field: str) -> Any:
    """The value of a JSON text in UTF-8; BadRequest that names the field and the rule."""
    try:
        value = msgspec.json.decode(text)
        if not _is_written_so(value, text):
            # msgspec is strict, and takes the last of two equal names; only the standard library shows both.
            json.loads(text, object_pairs_hook=_each_once, parse_int=str, parse_float=str)
    except _TwiceError as twice:
        raise wrong(field, "ONCE", f"holds {twice} twice in one object") from None
    except (msgspec.DecodeError, ValueError, RecursionError):
        raise wrong(field, "JSON", "is not JSON in UTF-8") from None
    return value


def _is_written_so(value: Any, text: bytes) -> bool:
    """Whether the text is what msgspec would write for the value: then no name stood twice, for it has each once.

    Gateways and browsers send it so, but for spaces, and it is seen ten times sooner than the names are counted.
    """
    written = msgspec.json.encode(value)
    return written == text or written == msgspec.json.format(text, indent=-1)


def _each_once(pairs: list[tuple[str, Any]]) -> None:
    names = set()
    for name, _ in pairs:
        if name in names:
            raise _TwiceError(repr(name[:80]))
        names.add(name)
