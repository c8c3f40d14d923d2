"""What was accepted once is not parsed again, and the memory of it is bounded."""

from __future__ import annotations

import pytest

from schema.build import build_schema
from server.documents.accepting import KEPT, KEPT_CHARACTERS, KEPT_IN_ALL, Documents, Refused
from server.settings import Settings


def documents() -> Documents:
    return Documents(build_schema()._schema, Settings())  # noqa: SLF001 - graphql-core's schema


def test_the_same_text_is_the_same_document() -> None:
    kept = documents()
    assert kept.accept("{ __typename }") is kept.accept("{ __typename }")
    assert kept.accept("{ __typename }") is not kept.accept("{ __typename  }")


def test_the_least_recently_used_is_given_up_first() -> None:
    kept = documents()
    first = kept.accept("{ a0: __typename }")
    for number in range(1, KEPT):
        kept.accept(f"{{ a{number}: __typename }}")
    assert kept.accept("{ a0: __typename }") is first
    second = kept.accept("{ a2: __typename }")
    kept.accept("{ another: __typename }")
    assert kept.accept("{ a0: __typename }") is first
    assert kept.accept("{ a2: __typename }") is second
    for number in range(KEPT):
        kept.accept(f"{{ b{number}: __typename }}")
    assert kept.accept("{ a0: __typename }") is not first


def test_a_long_text_is_answered_and_not_kept() -> None:
    kept = documents()
    text = "{ __typename }" + " " * KEPT_CHARACTERS
    assert kept.accept(text) is not kept.accept(text)


def test_the_texts_that_are_kept_are_bounded_in_all() -> None:
    kept = documents()
    texts = [f"{{ a{number}: __typename }}" + " " * (KEPT_CHARACTERS - 40) for number in range(60)]
    first = kept.accept(texts[0])
    for text in texts[1:]:
        kept.accept(text)
    assert KEPT_CHARACTERS * len(texts) > KEPT_IN_ALL
    assert kept.accept(texts[-1]) is kept.accept(texts[-1])
    assert kept.accept(texts[0]) is not first


def test_a_refused_document_is_refused_each_time() -> None:
    kept = documents()
    for _ in range(2):
        with pytest.raises(Refused):
            kept.accept("{ nothing }")
