"""Loops and depths in what lies in, hangs under or is hosted by something else."""

from collections.abc import Iterator, Mapping, Sequence


def loops(edges: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Find loops, each as the way round it; every way back closes one, and each key closes at most one."""
    finished: set[str] = set()
    for start in edges:
        way: list[str] = []
        on_way: set[str] = set()
        closed: set[str] = set()
        todo = [(start, False)]
        while todo:
            key, left = todo.pop()
            if left:
                finished.add(key)
                on_way.discard(way.pop())
            elif key not in finished and key not in on_way:
                way.append(key)
                on_way.add(key)
                todo.append((key, True))
                for above in edges.get(key, ()):
                    if above in on_way and key not in closed:
                        closed.add(key)
                        yield [*way[way.index(above) :], above]
                    elif above not in finished:
                        todo.append((above, False))


def depths(edges: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Count the steps of the longest way up from each key; a loop is walked once."""
    found: dict[str, int] = {}
    for start in edges:
        todo = [(start, False)]
        under_way: set[str] = set()
        while todo:
            key, left = todo.pop()
            above = [place for place in edges.get(key, ()) if place in edges]
            if left:
                found[key] = max((found.get(place, 0) + 1 for place in above), default=0)
            elif key not in found and key not in under_way:
                under_way.add(key)
                todo.append((key, True))
                todo.extend((place, False) for place in above if place not in found)
    return found
