"""The names of values, in Chinese and in English."""

from collections.abc import Mapping
from enum import Enum

from schema.texts_of_sharing import SHARING
from schema.texts_of_the_domain import DOMAIN

TEXTS: Mapping[Enum, tuple[str, str]] = {**DOMAIN, **SHARING}
