"""Every setting, in the order in which they are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.settings_of_callers import CALLERS
from server.settings_of_limits import LIMITS
from server.settings_of_place import PLACE
from server.settings_of_work import WORK

if TYPE_CHECKING:
    from server.setting import Setting

SETTINGS: tuple[Setting, ...] = (*PLACE, *CALLERS, *LIMITS, *WORK)
