"""How the text of a setting is read; ValueError with the rule when it cannot be."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Any
from urllib.parse import urlsplit

Network = IPv4Network | IPv6Network
Parser = Callable[[str], Any]

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")
_HEADER = re.compile(r"[A-Za-z0-9-]{1,64}")


def whole(low: int, high: int) -> Parser:
    """A whole number between two others."""

    def parse(text: str) -> int:
        # Longer texts are no such number, and may be too long to be read as one at all.
        if (
            not (text.isascii() and text.isdecimal() and len(text) <= len(str(high)))
            or not low <= int(text) <= high
        ):
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(text)

    return parse


def seconds(text: str) -> float:
    """A number of seconds, up to an hour."""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value <= 3600:  # noqa: PLR2004 - an hour
        raise ValueError("must be a number of seconds, more than 0 and at most 3600")
    return value


def choice(*choices: str) -> Parser:
    """One of several words."""

    def parse(text: str) -> str:
        if text not in choices:
            raise ValueError(f"must be one of {', '.join(choices)}")
        return text

    return parse


def flag(text: str) -> bool:
    """0 or 1."""
    if text not in ("0", "1"):
        raise ValueError("must be 0 or 1")
    return text == "1"


def names(text: str) -> tuple[str, ...]:
    """Names separated by commas."""
    return tuple(name.strip().lower() for name in text.split(",") if name.strip())


def origins(text: str) -> tuple[str, ...]:
    """Origins of web pages: a scheme, a host, perhaps a port, and nothing after it."""
    found = names(text)
    for each in found:
        parts = urlsplit(each)
        if (
            parts.scheme not in ("http", "https")
            or not parts.hostname
            or each != f"{parts.scheme}://{parts.netloc}"
        ):
            raise ValueError("must be origins such as https://portal.example, separated by commas")
    return found


def networks(text: str) -> tuple[Network, ...]:
    """Addresses and networks of them."""
    try:
        return tuple(ip_network(each) for each in names(text))
    except ValueError:
        raise ValueError("must be addresses or networks such as 10.1.0.0/16, separated by commas") from None


def hosts(text: str) -> tuple[str, ...]:
    """Names of hosts, and addresses and networks of them."""
    found = names(text)
    if not all(_is_network(each) or _HOST.fullmatch(each) for each in found):
        raise ValueError(
            "must be hosts such as hooks.example, or networks such as 10.1.0.0/16, separated by commas"
        )
    return found


def _is_network(text: str) -> bool:
    try:
        ip_network(text)
    except ValueError:
        return False
    return True


def issuers(text: str) -> tuple[str, ...]:
    """Addresses of issuers, each as its tokens spell it."""
    found = tuple(each.strip() for each in text.split(",") if each.strip())
    if not all(reachable(each) for each in found):
        raise ValueError("must be addresses such as https://id.example, separated by commas")
    return found


def header(text: str) -> str:
    """The name of a header field."""
    if not _HEADER.fullmatch(text):
        raise ValueError("must be the name of a header such as X-Client-Subject")
    return text.lower()


def is_loopback(host: str) -> bool:
    """Whether an address is reachable from this machine only."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def reachable(url: str) -> bool:
    """Whether what an issuer publishes may come from there: nobody on the way can change it."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    return parts.scheme == "http" and is_loopback(parts.hostname or "")


def uri(text: str) -> str:
    """The address of a Neo4j."""
    schemes = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
    scheme, found, host = text.partition("://")
    if scheme not in schemes or not found or not host:
        raise ValueError(f"must begin with one of {', '.join(f'{each}://' for each in schemes)} and name a host")
    return text


def heap(text: str) -> str:
    """A size of memory."""
    if not (text.isascii() and text[:-1].isdecimal()) or text[-1:] not in ("m", "g"):
        raise ValueError("must be a size such as 512m or 2g")
    return text
