"""A compressed body is unpacked as far as a body may be long, whatever it promises."""

from __future__ import annotations

import gzip
import time
import tracemalloc

import pytest
import zstandard

from server.requests.unpacking import ENCODINGS, Packed, TooLong, unpack

TEXT = b'{"query": "{ __typename }"}' * 50


def packed(encoding: str, text: bytes) -> bytes:
    return zstandard.compress(text) if encoding == "zstd" else gzip.compress(text)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_was_packed_comes_out_whole(encoding: str) -> None:
    for text in (b"", b"x", TEXT):
        assert unpack(packed(encoding, text), encoding, len(TEXT)) == text
    with pytest.raises(TooLong):
        unpack(packed(encoding, TEXT), encoding, len(TEXT) - 1)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_is_cut_off_or_something_else_is_told(encoding: str) -> None:
    whole = packed(encoding, TEXT)
    for wrong in (b"", whole[:-1], whole[:10], whole[:3], b"x" + whole, whole + b"x", TEXT, b"\x00" * 100):
        with pytest.raises(Packed):
            unpack(wrong, encoding, 10_000)


def test_a_frame_of_unknown_length_is_unpacked() -> None:
    stream = zstandard.ZstdCompressor().compressobj()
    assert unpack(stream.compress(TEXT) + stream.flush(), "zstd", 10_000) == TEXT


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_body_of_a_hundred_thousand_empty_frames_is_refused_at_the_first(encoding: str) -> None:
    body = packed(encoding, b"") * 100_000
    began = time.perf_counter()
    with pytest.raises(Packed):
        unpack(body, encoding, 1_000_000)
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_bomb_costs_no_more_memory_than_a_body_may(encoding: str) -> None:
    bomb = packed(encoding, b"\x00" * 200_000_000)
    assert len(bomb) < 300_000
    tracemalloc.start()
    try:
        with pytest.raises(TooLong):
            unpack(bomb, encoding, 1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_a_window_larger_than_http_allows_is_refused() -> None:
    parameters = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=False)
    stream = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    with pytest.raises(Packed):
        unpack(stream.compress(b"x" * 1000) + stream.flush(), "zstd", 10_000)
