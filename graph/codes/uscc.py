"""The unified social credit code (统一社会信用代码, GB 32100-2015): 18 characters, the last a check character.

python-stdnum knows the check character, but demands 8 leading digits and so refuses the valid codes of rural
collectives that begin with N; the shape is therefore tested here and only the check character is taken from it.
The registration authority's region (positions 3-8) says nothing about where an enterprise is.
"""

import re

from stdnum.cn import uscc

from graph.codes.refusal import Refusal

_SHAPE = re.compile(r"[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
_AUTHORITIES = "123456789ANY"
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def refusal(code: str) -> Refusal | None:
    """Say why a code is refused, or None when it is right."""
    if code != code.strip():
        return Refusal("USCC_SHAPE", f"the code has spaces around it; write {code.strip()}")
    if not _SHAPE.fullmatch(code):
        return Refusal(
            "USCC_SHAPE",
            "a credit code is 18 digits or upper-case letters without I, O, S, V and Z, positions 3-8 digits;"
            f" this has {len(code)} characters",
        )
    if code[0] not in _AUTHORITIES:
        return Refusal(
            "USCC_AUTHORITY", f"position 1 is {code[0]}, no registration authority: 1-9, A, N or Y is right"
        )
    right = uscc.calc_check_digit(code)
    if code[-1] != right:
        return Refusal("USCC_CHECK", f"the check character (position 18) should be {right}, not {code[-1]}")
    return None


def doubt(code: str) -> Refusal | None:
    """Say what is odd about a code that was not refused: the inner check character of GB 11714."""
    body, given = code[8:16], code[16]
    total = sum(int(character, 36) * weight for character, weight in zip(body, _BODY_WEIGHTS, strict=True))
    right = "0123456789X0"[11 - total % 11]
    if given == right:
        return None
    return Refusal(
        "USCC_INNER_CHECK",
        f"the organisation code's own check character (position 17, GB 11714) should be {right}, not {given}",
    )
