"""A district as a copy sees it: what its areas, units, codes and numbers are called."""

from __future__ import annotations

from dataclasses import dataclass

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_2

from bench.districts import FIRST_DISTRICT, area_code, key

WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
"""Of the characters of an organisation's own code (GB 11714), for its check character."""


@dataclass(frozen=True)
class Place:
    """One further district, by its number."""

    number: int

    @property
    def suffix(self) -> str:
        """What follows the key of a row in the seeds."""
        return key(".", self.number)[1:]

    def area(self, code: str) -> str:
        """The code of the same area here."""
        return area_code(code, self.number)

    def key(self, of: str, cycle: int | None = None) -> str | None:
        """The key of the same row here, of whichever copy; None where there is none."""
        here = key(of, self.number)
        return (here if cycle is None else f"{here}.{cycle}") or None

    def hic(self, code: str, number: int) -> str:
        """An identity code as this one, under a number of the day of its own."""
        body = f"{FIRST_DISTRICT + self.number}{code[6:23]}{number:03}"
        return body + mod_11_2.calc_check_digit(body)

    def building(self, code: str, number: int | None = None) -> str | None:
        """The code of a building in the same street; None where there is none."""
        if not code:
            return None
        last = code[12:19] if number is None else f"{number:07}"
        return f"{FIRST_DISTRICT + self.number}{code[6:12]}{last}{code[19:]}"

    def credit_code(self, number: int) -> str:
        """The credit code of an enterprise that was registered in the city; the seeds' begin with YT."""
        own = f"Y{self.number:03}{number:04}"
        total = sum(int(character, 36) * weight for character, weight in zip(own, WEIGHTS, strict=True))
        body = f"91440300{own}{'0123456789X0'[11 - total % 11]}"
        return body + uscc.calc_check_digit(body + "0")
