"""Protocol Buffers as they stand on the wire: enough to write a message, which is fields one after another.

https://protobuf.dev/programming-guides/encoding/
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_VARINT, _LENGTH = 0, 2


def message(fields: Iterable[tuple[int, int | str | bytes]]) -> bytes:
    """The fields of a message by their numbers: whole numbers from 0 on, texts, and messages within."""
    written = bytearray()
    for number, value in fields:
        if isinstance(value, int):
            written += _varint(number << 3 | _VARINT) + _varint(value)
        else:
            content = value.encode() if isinstance(value, str) else value
            written += _varint(number << 3 | _LENGTH) + _varint(len(content)) + content
    return bytes(written)


def _varint(value: int) -> bytes:
    """Seven bits in each byte, the least first; the eighth says that more follow."""
    written = bytearray()
    while value > 0x7F:  # noqa: PLR2004 - seven bits
        written.append(value & 0x7F | 0x80)
        value >>= 7
    written.append(value)
    return bytes(written)
