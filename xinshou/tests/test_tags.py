"""Our own forms of Django's tags and filters print what Django's print; they only take less time."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import product
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.http import QueryDict
from django.template import Context, Engine, RequestContext, Template, TemplateSyntaxError, engines
from django.template.context import Context as AnyContext
from django.test import RequestFactory
from django.urls import NoReverseMatch, resolve, reverse
from django.utils import timezone as clock
from django.utils import translation

from xinshou.links import address

OPTIONS = settings.TEMPLATES[0]["OPTIONS"]
OURS = Engine(libraries=OPTIONS["libraries"], builtins=OPTIONS["builtins"])
DJANGOS = Engine(libraries={"i18n": "django.templatetags.i18n", "static": "django.templatetags.static"})
LANGUAGES = [code for code, _name in settings.LANGUAGES]
ZONES = ["UTC", "Europe/Berlin", "Asia/Tehran", "America/St_Johns"]
VALUES = [
    datetime(2026, 3, 7, 5, 9, 1, 23, tzinfo=UTC),
    datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1),
    datetime(999, 1, 2, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    datetime(2026, 12, 31, 23, 59, 59),  # noqa: DTZ001
    date(2026, 5, 1),
    time(0, 5),
    time(23, 59, 59, tzinfo=UTC),
    None,
    "",
    "no date",
    7,
]
FORMATS = [
    '"c"', '"U"', '"H:i"', '"H:i:s"', '"Y-m-d"', '"j M Y, H:i"', '"DATE_FORMAT"', '"DATETIME_FORMAT"', '"TIME_FORMAT"',
    '"SHORT_DATE_FORMAT"', '"MONTH_DAY_FORMAT"', '"l j F"', '"P"', r'"H \o i"', '"T e O"', '"n月j日"', '""', "",
]  # fmt: skip


def printed(engine: Engine, source: str, context: AnyContext) -> Any:
    """What a template prints, or which complaint it makes."""
    try:
        return engine.from_string(source).render(context)
    except (NoReverseMatch, TypeError, TemplateSyntaxError) as error:
        return type(error)


def assert_same(source: str, **values: Any) -> Any:
    ours, theirs = (printed(engine, source, Context(values)) for engine in (OURS, DJANGOS))
    assert ours == theirs, source
    return ours


@pytest.mark.parametrize("name", ["date", "time"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_dates(language: str, name: str) -> None:
    for zone in ZONES:
        with translation.override(language), clock.override(ZoneInfo(zone)):
            for wanted, value in product(FORMATS, VALUES):
                assert_same(f"{{{{ value|{name}{wanted and ':'}{wanted} }}}}", value=value)


LINKS: dict[str, dict[str, Any]] = {
    "{% url 'clinical:today' %}": {},
    "{% url 'clinical:patient_detail' who %}": {"who": uuid4()},
    "{% url 'clinical:patient_detail' patient_id=who %}": {"who": uuid4()},
    "{% url 'clinical:patient_detail' who %}?tab=<": {"who": "not an id"},
    "{% url 'clinical:note' who which %}": {"who": uuid4(), "which": uuid4()},
    "{% url 'clinical:note' note_id=who patient_id=which %}": {"who": uuid4(), "which": uuid4()},
    "{% url 'clinical:note' who who %}": {"who": uuid4()},
    "{% url 'clinical:note' patient_id=who %}": {"who": uuid4()},
    "{% url 'clinical:no_such_page' %}": {},
    "{% url page %}": {"page": "messaging:thread_list"},
    "{% url 'clinical:patient_detail' who as place %}<{{ place }}>": {"who": UUID(int=1)},
    "{% url 'clinical:patient_detail' nobody %}": {},
    "{% url 'clinical:note' who which as place %}{{ place }}": {"who": uuid4(), "which": uuid4()},
    "{% url 'clinical:no_such_page' as place %}<{{ place }}>": {},
    "{% autoescape off %}{% url 'clinical:patient_detail' who %}{% endautoescape %}": {"who": uuid4()},
}


@pytest.mark.parametrize("source", LINKS)
def test_links(source: str) -> None:
    for _again in range(2):
        assert_same(source, **LINKS[source])


def test_a_link_leads_each_time_to_the_id_of_that_time() -> None:
    template = OURS.from_string("{% url 'clinical:note' who which %}")
    for _again in range(3):
        who, which = uuid4(), uuid4()
        expected = reverse("clinical:note", args=[who, which])
        assert template.render(Context({"who": who, "which": which})) == expected


def test_an_address_is_the_one_of_reverse() -> None:
    who, which = uuid4(), uuid4()
    for name, ids in (("clinical:today", ()), ("clinical:patient_detail", (who,)), ("clinical:note", (who, which))):
        assert address(name, *ids) == reverse(name, args=ids)
    with pytest.raises(NoReverseMatch):
        address("clinical:patient_detail")


@pytest.mark.parametrize("place", ["/today/", "/admin/"])
def test_a_link_within_a_mounted_app_stays_in_it(place: str) -> None:
    request = RequestFactory().get(place)
    request.resolver_match = resolve(place)
    context = {"who": uuid4()}
    for source in ("{% url 'admin:index' %}", "{% url 'clinical:patient_detail' who %}"):
        ours, theirs = (printed(engine, source, RequestContext(request, context)) for engine in (OURS, DJANGOS))
        assert ours == theirs


QUESTIONS = [
    "{% querystring tab='overview' page=None %}",
    "{% querystring period=90 %}",
    "{% querystring page=None %}",
    "{% querystring tags=many %}",
    "{% querystring word=hostile %}",
    "{% querystring word=nothing %}",
    "{% querystring given tab='overview' %}",
    "{% querystring %}",
]


@pytest.mark.parametrize("source", QUESTIONS)
@pytest.mark.parametrize("place", ["/patients/", "/patients/?page=2&tab=profile", "/patients/?tab="])
def test_questions(source: str, place: str) -> None:
    values = {"many": ["a", "b c"], "hostile": "a&b=<c> 心", "nothing": "", "given": QueryDict("x=1&x=2")}
    context = RequestContext(RequestFactory().get(place), values)
    assert printed(OURS, source, context) == printed(DJANGOS, source, context)


def in_each_language(source: str, values: list[dict[str, Any]]) -> Iterator[list[str]]:
    """What ours and what Django's prints, in each language twice: the second time ours knows the text."""
    templates = [engine.from_string(f"{{% load i18n %}}{source}") for engine in (OURS, DJANGOS)]
    for language in (*LANGUAGES, *LANGUAGES, None):
        for each in values:
            with translation.override(language):
                yield [rendered(template, each) for template in templates]


def rendered(template: Template, values: dict[str, Any]) -> Any:
    try:
        return template.render(Context(values))
    except TemplateSyntaxError as error:
        return str(error)


WORDS = [
    "{% translate 'Today' %}",
    "{% trans 'Today' %}",
    "{% translate 'Next' context 'page' %}",
    "{% translate 'Today' as word %}<{{ word }}>",
    "{% translate 'Today' noop %}",
    "{% translate 'no <such> text, 100 %' %}",
    "{% translate word %}",
    "{% translate 'Today'|upper %}",
    "{% translate 'Next' context kind %}",
    "{% autoescape off %}{% translate 'no <such> text' %}{% endautoescape %}",
]


@pytest.mark.parametrize("source", WORDS)
def test_words_are_those_of_the_language_of_the_moment(source: str) -> None:
    for ours, theirs in in_each_language(source, [{"word": "Today", "kind": "page"}]):
        assert ours == theirs


SENTENCES = [
    "{% blocktranslate %}Today{% endblocktranslate %}",
    "{% blocktrans %}100 % of {{ word }}{% endblocktrans %}",
    "{% blocktranslate with a=word b=number %}{{ a }} and {{ b }} and {{ a }}{% endblocktranslate %}",
    "{% blocktranslate with word=number %}{{ word }} of {{ nobody }}{% endblocktranslate %}{{ word }}",
    "{% blocktranslate trimmed %}\n   {{ word }}\n   and {{ number }}\n{% endblocktranslate %}",
    "{% blocktranslate with time=word %}overdue by {{ time }}{% endblocktranslate %}",
    "{% blocktranslate context kind %}Next{% endblocktranslate %}",
    "{% blocktranslate context 'page' %}Next{% endblocktranslate %}",
    "{% blocktranslate asvar said %}{{ word }}!{% endblocktranslate %}<{{ said }}>",
    "{% blocktranslate count days=number %}{{ days }} day ago{% plural %}{{ days }} days ago{% endblocktranslate %}",
    "{% blocktranslate count n=number asvar said %}{{ n }} day{% plural %}{{ n }} d{% endblocktranslate %}<{{ said }}>",
    "{% blocktranslate count days=word %}{{ days }} day ago{% plural %}{{ days }} days ago{% endblocktranslate %}",
    "{% blocktranslate count days=nobody %}{{ days }} day ago{% plural %}{{ days }} days ago{% endblocktranslate %}",
    "{% blocktranslate with n=word count n=number %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}",
    "{% blocktranslate count n=number context 'page' %}Next{% plural %}Next {{ n }}{% endblocktranslate %}",
    "{% autoescape off %}{% blocktranslate %}<{{ word }}>{% endblocktranslate %}{% endautoescape %}",
]


@pytest.mark.parametrize("source", SENTENCES)
def test_sentences_are_those_of_the_language_of_the_moment(source: str) -> None:
    said = ((1, "<b>"), (2, "%s %(a)s"), (1234, "{word}"))
    values = [{"word": word, "number": number, "kind": "page"} for number, word in said]
    for ours, theirs in in_each_language(source, values):
        assert ours == theirs


def test_a_translation_that_cannot_be_filled_in_gives_way_to_the_original(monkeypatch: pytest.MonkeyPatch) -> None:
    template = OURS.from_string("{% load i18n %}{% blocktranslate %}{{ word }} left{% endblocktranslate %}")
    for module in ("xinshou.translations.gettext", "django.utils.translation._trans.gettext"):
        monkeypatch.setattr(module, lambda text: text if translation.get_language() is None else "%(wrong)s")
    assert template.render(Context({"word": "time"})) == "time left"


def test_words_differ_by_language() -> None:
    template = OURS.from_string("{% load i18n %}{% translate 'Today' %}")
    said = set()
    for language in LANGUAGES:
        with translation.override(language):
            said.add(template.render(Context()))
    assert len(said) == len(LANGUAGES)


@pytest.mark.parametrize(
    "source", ["{% static 'css/notes.css' %}", "{% static file %}", "{% static 'a&b.css' as x %}{{ x }}"]
)
def test_files(source: str) -> None:
    for file in ("css/print.css", "js/theme.js"):
        assert_same(f"{{% load static %}}{source}", file=file)


def test_every_library_of_tags_is_known_here() -> None:
    """One that replaces another must have all that the other has."""
    for name in ("i18n", "static"):
        ours, theirs = (engine.template_libraries[name] for engine in (OURS, DJANGOS))
        assert set(ours.tags) == set(theirs.tags)
        assert set(ours.filters) == set(theirs.filters)


def test_no_other_library_of_tags_takes_a_name_that_is_taken() -> None:
    """The warning is silenced for these two."""
    (backend,) = engines.all()
    said = [warning.msg for warning in backend.check()]
    assert sorted(re.findall(r"'(\w+)' is used", "\n".join(said))) == ["i18n", "static"]
