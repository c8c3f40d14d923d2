"""A caller who wants it all, in a process of its own: asks over many connections until it is told to stop.

`python -m bench.greedy URL CONNECTIONS PAUSE_S`, with the caller's key and what it asks, a line of JSON, on
standard input. When the input ends it stops, and prints how often it was answered and how often refused.
"""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
from urllib.parse import urlsplit

OK, TOO_MANY = 200, 429


def request(host: str, path: str, key: str, body: str) -> bytes:
    """A request as it is sent; written out, because a library for clients would take more time than the server."""
    lines = (
        f"POST {path} HTTP/1.1",
        f"Host: {host}",
        f"Authorization: Bearer {key}",
        "Content-Type: application/json",
        "Accept: application/graphql-response+json",
        f"Content-Length: {len(body.encode())}",
    )
    return "\r\n".join((*lines, "", body)).encode()


async def status(reader: asyncio.StreamReader) -> int:
    """The status of the next answer, which is read to its end."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    (length,) = (line.partition(":")[2] for line in head.splitlines() if line.startswith("content-length:"))
    await reader.readexactly(int(length))
    return int(head.split()[1])


async def want_it_all(url: str, connections: int, pause_s: float, key: str, body: str) -> Counter[int]:
    """How often each status was told."""
    over, told, to = asyncio.Event(), Counter[int](), urlsplit(url)
    sent = request(to.netloc, to.path, key, body)

    async def again() -> None:
        reader, writer = await asyncio.open_connection(to.hostname, to.port)
        while not over.is_set():
            writer.write(sent)
            found = await status(reader)
            told[found] += 1
            if found != OK:
                await asyncio.sleep(pause_s)
        writer.close()

    tasks = [asyncio.create_task(again()) for _ in range(connections)]
    await asyncio.to_thread(sys.stdin.read)
    over.set()
    await asyncio.gather(*tasks)
    return told


def main() -> None:
    """Ask until the input ends."""
    url, connections, pause_s = sys.argv[1:]
    key, body = sys.stdin.readline().strip(), sys.stdin.readline().strip()
    told = asyncio.run(want_it_all(url, int(connections), float(pause_s), key, body))
    print(f"{told[OK]} answered, {told[TOO_MANY]} refused", flush=True)


if __name__ == "__main__":
    main()
