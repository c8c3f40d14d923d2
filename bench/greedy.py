"""A caller who wants it all, in a process of its own: asks over many connections until it is told to stop.

`python -m bench.greedy URL CONNECTIONS PAUSE_S`, with the caller's key and what it asks, a line of JSON, on
standard input. When the input ends it stops, and prints how often it was answered and how often refused.
"""

from __future__ import annotations

import asyncio
import sys
from collections import Counter

import httpx

OK, TOO_MANY = 200, 429


async def want_it_all(url: str, connections: int, pause_s: float, key: str, body: str) -> Counter[int]:
    """How often each status was told."""
    over, told = asyncio.Event(), Counter[int]()
    headers = {
        "authorization": f"Bearer {key}",
        "content-type": "application/json",
        "accept": "application/graphql-response+json",
    }
    limits = httpx.Limits(max_connections=connections)
    async with httpx.AsyncClient(headers=headers, timeout=120, limits=limits, trust_env=False) as client:

        async def again() -> None:
            while not over.is_set():
                status = (await client.post(url, content=body)).status_code
                told[status] += 1
                if status != OK:
                    await asyncio.sleep(pause_s)

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
