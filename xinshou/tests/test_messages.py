"""The catalogues are whole: a doctor never meets half-English Chinese, and no translation loses a number."""

import re

import pytest
from babel.messages.catalog import Catalog, Message
from django.conf import settings

from xinshou import catalogues

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|</?\w+>")


@pytest.fixture(scope="module")
def source() -> Catalog:
    return catalogues.source_catalogue(settings.BASE_DIR)


def words(message: Message) -> tuple[str, ...]:
    return message.string if isinstance(message.string, tuple) else (message.string,)


def originals(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (message.id,)


def real_messages(language: str) -> list[Message]:
    return [message for message in catalogues.read_catalogue(language) if message.id]


def test_extraction_reads_templates_and_python(source: Catalog) -> None:
    assert source.get("Skip to the content")
    assert source.get("Moderately severe")
    assert source.get("better", context="change")


@pytest.mark.parametrize("language", catalogues.translated_languages())
def test_catalogue_is_up_to_date(language: str, source: Catalog) -> None:
    assert catalogues.differences(language, source) == set()


def test_chinese_is_complete() -> None:
    assert [message.id for message in real_messages("zh-hans") if not all(words(message))] == []


@pytest.mark.parametrize("language", catalogues.translated_languages())
def test_nothing_is_fuzzy(language: str) -> None:
    assert [message.id for message in real_messages(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", catalogues.translated_languages())
def test_placeholders_and_tags_survive(language: str) -> None:
    wrong = [
        message.id
        for message in real_messages(language)
        for text in filter(None, words(message))
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(originals(message)[-1]))
    ]
    assert wrong == []


def test_persian_says_that_a_machine_made_it() -> None:
    assert "machine" in catalogues.read_catalogue("fa").header_comment
    assert "fa" in settings.MACHINE_MADE_LANGUAGES
