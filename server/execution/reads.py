"""What a field reads of its row: a column, or what the function reads that makes a key or a value of the row.

Functions are not called to find out; their code is looked at. One that does more with a row than read from it, and
hands it on, may read anything.
"""

from __future__ import annotations

import dis
from functools import cache
from itertools import pairwise
from types import FunctionType
from typing import TYPE_CHECKING, Any

from schema.ways import Through, Told, ToMany, ToOne
from server.execution.ways import Column, Declared

if TYPE_CHECKING:
    from server.execution.plan import Way


def reads(way: Way) -> frozenset[str] | None:
    """The attributes that are read; None where it may be any."""
    match way:
        case Column():
            return frozenset({way.name})
        case Declared():
            return _declared(way.way)
    return None


def _declared(way: Any) -> frozenset[str] | None:
    match way:
        case Told():
            return read_of_first(way.value)
        case ToOne():
            return read_of_first(way.key)
        case ToMany():
            return read_of_first(way.keys)
        case Through():
            return _declared(way.first)
    return None


@cache
def read_of_first(function: Any) -> frozenset[str] | None:
    """The attributes that a function reads of its first argument; None where it does anything else with it."""
    if not isinstance(function, FunctionType) or not function.__code__.co_argcount:
        return None
    code = function.__code__
    row = code.co_varnames[0]
    if row in code.co_cellvars:
        return None
    found: set[str] = set()
    for instruction, following in pairwise(dis.get_instructions(code)):
        if "FAST" not in instruction.opname or row not in _names(instruction.argval):
            continue
        if instruction.argval != row or following.opname != "LOAD_ATTR":
            return None
        found.add(following.argval)
    return frozenset(found)


def _names(argument: Any) -> tuple[Any, ...]:
    """What an instruction names: one variable, or several at once."""
    return argument if isinstance(argument, tuple) else (argument,)
