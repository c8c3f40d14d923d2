"""Request bodies that come compressed: unpacked no further than a body may be long.

A body is one frame of zstd or one member of gzip. Several would have to be counted as well, since a body of tiny
empty ones takes long to unpack to nothing.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable

ENCODINGS = ("zstd", "gzip")
"""Content codings that a request may have."""

_WINDOW = 8 * 1024 * 1024
"""Largest window of zstd, in bytes, as RFC 9659 demands of HTTP."""


class Packed(Exception):  # noqa: N818 - what is wrong with a body
    """The body is not what its coding says, or ends too early."""


class TooLong(Exception):  # noqa: N818 - what is wrong with a body
    """The body is longer than it may be, unpacked."""


def unpack(body: bytes, encoding: str, most: int) -> bytes:
    """The body as it was before it was packed; Packed or TooLong when it cannot be had."""
    return _UNPACK[encoding](body, most)


def _gzip(body: bytes, most: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        found = unpacker.decompress(body, most + 1)
    except zlib.error:
        raise Packed from None
    if len(found) > most:
        raise TooLong
    if not unpacker.eof or unpacker.unused_data:
        raise Packed
    return found


def _zstd(body: bytes, most: int) -> bytes:
    unpacker = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    try:
        found = unpacker.stream_reader(body).read(most + 1)
        if len(found) > most:
            raise TooLong
        # A frame that is cut off reads as if it had ended. Now that it is known to be short it is unpacked whole.
        checked = unpacker.decompressobj()
        checked.decompress(body)
    except zstandard.ZstdError:
        raise Packed from None
    if not checked.eof or checked.unused_data:
        raise Packed
    return found


_UNPACK: dict[str, Callable[[bytes, int], bytes]] = {"zstd": _zstd, "gzip": _gzip}
