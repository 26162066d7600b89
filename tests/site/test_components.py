"""The components say what they show in more than one way, and every page of the style guide hangs together."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django import forms
from django.http import Http404
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation
from django.utils.safestring import SafeString

from secretarie.law.obstacles import Obstacle
from secretarie.site import styleguide
from secretarie.site.templatetags import _marks
from tests.site.html import Page

TEMPLATES = Path(styleguide.__file__).parent / "templates"
OBSTACLE = Obstacle(
    "signing.mayor-first", "De burgemeester tekent eerst.", "art. 59a Gemeentewet", "Stuur een herinnering."
)


def draw(source: str, **context: Any) -> str:
    return Template("{% load sec %}" + source).render(Context(context))


def page(name: str) -> str:
    request = RequestFactory().get("/")
    request.user = request.session = None  # type: ignore[assignment]  # nobody has entered
    return styleguide.styleguide(request, name).content.decode()


class Brief(forms.Form):
    subject = forms.CharField(label="Onderwerp", help_text="Hoogstens vijf woorden.")
    openness = forms.ChoiceField(
        label="Openbaarheid", choices=[("a", "Openbaar"), ("b", "Geheim")], widget=forms.RadioSelect
    )
    question = forms.CharField(label="Wat merken inwoners?")
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


@pytest.fixture(autouse=True)
def _demo(settings: Any) -> None:
    settings.DEMO = True


@pytest.fixture(params=sorted(styleguide.PAGES))
def shown(request: pytest.FixtureRequest) -> Page:
    return Page.of(page(request.param))


def test_every_reference_on_a_page_leads_somewhere(shown: Page) -> None:
    assert shown.dangling() == set()


def test_no_id_stands_twice(shown: Page) -> None:
    assert [name for name, times in Counter(shown.ids).items() if times > 1] == []


def test_nothing_on_a_page_is_refused_by_the_content_security_policy(shown: Page) -> None:
    assert shown.against_policy() == []


def test_a_page_has_one_main_and_a_skip_link_to_it(shown: Page) -> None:
    assert len(shown.found("main", id="inhoud")) == 1
    assert shown.found("a", href="#inhoud")


def test_every_line_of_the_error_summary_leads_to_its_field() -> None:
    html = page("")
    lines = re.findall(r'<li><a href="#(id_wrong[^"]+)">', html)
    assert len(lines) == 7
    assert set(lines) <= set(Page.of(html).ids)


def test_every_icon_named_in_a_template_is_in_the_sprite() -> None:
    named = {
        n
        for path in TEMPLATES.rglob("*.html")
        for n in re.findall(r'\{% icon "(\w+)"', path.read_text(encoding="utf-8"))
    }
    assert named <= _marks.icons()


def test_an_icon_that_is_not_there_is_an_error_not_a_gap() -> None:
    with pytest.raises(TemplateSyntaxError, match="unicorn"):
        draw('{% icon "unicorn" %}')


def test_an_icon_speaks_only_with_a_label() -> None:
    assert 'aria-hidden="true"' in draw('{% icon "check" %}')
    assert 'role="img" aria-label="Goed"' in draw('{% icon "check" "Goed" %}')


@pytest.mark.parametrize("kind", ["ok", "busy", "warn", "bad", "now", "conf", "secret", "bare", ""])
def test_a_chip_has_a_shape_and_a_word(kind: str) -> None:
    html = draw('{% chip "Stand" kind %}', kind=kind)
    assert "<svg" in html
    assert ">Stand</span>" in html


def test_chips_of_different_meaning_have_different_shapes() -> None:
    shapes = [re.findall(r"#(\w+)", draw('{% chip "x" kind %}', kind=kind))[0] for kind in _marks.CHIP_ICONS]
    assert len(set(shapes)) == len(shapes)


def test_text_in_a_chip_is_escaped() -> None:
    assert "<b>" not in draw("{% chip text %}", text="<b>")


def test_a_blocked_button_says_why_on_what_ground_and_what_now() -> None:
    html = draw('{% blocked obstacles "Onderteken" %}', obstacles=[OBSTACLE])
    (button,) = Page.of(html).found("button", aria_disabled="true")
    assert button["type"] == "button"
    assert button["aria-describedby"] in Page.of(html).ids
    assert "De burgemeester tekent eerst (" in html
    assert "art. 59a Gemeentewet</span>). Stuur een herinnering." in html


def test_an_act_is_a_button_until_there_is_an_obstacle() -> None:
    assert Page.of(draw('{% act "Onderteken" obstacles %}', obstacles=())).found("button", type="submit")
    assert not Page.of(draw('{% act "Onderteken" obstacles %}', obstacles=[OBSTACLE])).found("button", type="submit")


def test_an_obstacle_is_told_in_english_where_the_law_gives_it() -> None:
    both = Obstacle("x", "Te weinig leden.", "art. 56", "Beleg opnieuw.", message_en="Too few members.")
    with translation.override("en"):
        html = draw('{% blocked obstacles "Sign" %}', obstacles=[both])
    assert "Too few members (" in html
    assert "Beleg opnieuw." in html


def test_the_message_of_a_field_stands_between_label_and_control() -> None:
    html = draw("{% field form.subject %}", form=Brief({}))
    assert html.index("Onderwerp") < html.index("Vul dit in.") < html.index("<input")


def test_a_field_is_described_by_its_message_and_its_help() -> None:
    html = draw("{% field form.subject %}", form=Brief({}))
    (control,) = Page.of(html).found("input", name="subject")
    assert control["aria-invalid"] == "true"
    assert control["aria-describedby"] == "id_subject-error id_subject-help"
    assert Page.of(html).dangling() == set()


def test_choices_stand_in_a_group_with_a_name() -> None:
    html = draw('{% field form.openness style="seg" hide_label=True %}', form=Brief())
    assert "<fieldset" in html
    assert "Openbaarheid</legend>" in html
    assert len(Page.of(html).found("input", type="radio")) == 2


def test_choices_can_have_keys() -> None:
    html = draw('{% field form.openness keys="d o" %}', form=Brief())
    assert [a["data-key"] for a in Page.of(html).found("input", type="radio")] == ["d", "o"]


def test_a_hidden_field_shows_nothing_around_it() -> None:
    assert draw("{% field form.hidden %}", form=Brief()).strip().startswith("<input")


def test_the_error_summary_names_each_field_and_leads_to_it() -> None:
    html = draw("{% errsum form %}", form=Brief({}))
    assert 'href="#id_subject">Onderwerp: Vul dit in.' in html
    assert 'href="#id_openness_0">Openbaarheid: Vul dit in.' in html
    assert "Wat merken inwoners? Vul dit in." in html
    assert "3 dingen" in html


def test_the_error_summary_knows_formsets_and_mistakes_of_the_whole() -> None:
    Briefs = forms.formset_factory(Brief, min_num=1, validate_min=True)  # noqa: N806  a class
    formset = Briefs({"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-subject": "x"})
    html = draw("{% errsum formset %}", formset=formset)
    assert "#id_form-0-question" in html
    whole = Brief({"subject": "x", "openness": "a", "question": "y"})
    whole.add_error(None, "Dit past niet bij elkaar.")
    assert "<li>Dit past niet bij elkaar.</li>" in draw("{% errsum form %}", form=whole)


def test_without_mistakes_there_is_no_summary() -> None:
    assert draw("{% errsum form %}", form=Brief({"subject": "x", "openness": "a", "question": "y"})).strip() == ""


def test_the_route_says_the_same_as_drawing_sentence_list_and_table() -> None:
    html = draw("{% route stations %}", stations=styleguide.content()["stations"])
    for word in ("Concept", "Adviezen", "Ondertekend"):
        assert html.count(word) == 4, "spoken, drawn, list, table"
    assert html.count("1 afwijkend advies open") == 3
    assert 'class="is-now"' in html


def test_a_route_of_one_station_can_be_drawn() -> None:
    assert "<circle" in draw("{% route stations %}", stations=[{"label": "Concept", "state": "now"}])


def test_the_load_chart_tells_which_meeting_is_too_full_and_which_is_not_there() -> None:
    html = draw("{% load_chart load %}", load=styleguide.content()["load"])
    assert "15 dec: 180 minuten, waarvan 150 bespreken, te vol." in html
    assert "22 dec: geen vergadering, kerstreces." in html
    assert "geen vergadering (kerstreces)" in html


def test_drawings_write_numbers_as_svg_reads_them() -> None:
    with translation.override("nl"):
        html = draw("{% load_chart load %}", load=styleguide.content()["load"])
    assert not re.findall(r' (?:x|y|width|height)="[^"]*,', html)


def test_a_difference_is_spoken_and_unsafe_text_is_not_let_through() -> None:
    html = draw("{% diff text %}", text=SafeString("<ins>a</ins><del>b</del>"))
    assert "toegevoegd: </span>a" in html
    assert "verwijderd: </span>b" in html
    assert "<script>" not in draw("{% diff text %}", text="<script>alert(1)</script>")


@pytest.mark.parametrize(
    ("shown", "dutch", "english"),
    [
        ("nl_day", "di 24 nov", "Tue 24 Nov"),
        ("nl_short", "24 nov", "24 Nov"),
        ("nl_date", "24 november 2026", "24 November 2026"),
        ("nl_long", "dinsdag 24 november 2026", "Tuesday 24 November 2026"),
        ("nl_clock", "10.23", "10:23"),
        ("nl_time", "10.23 uur", "10:23 hrs"),
        ("nl_moment", "di 24 nov 10.23", "Tue 24 Nov 10:23"),
    ],
)
def test_dates_read_as_on_paper(shown: str, dutch: str, english: str) -> None:
    """A moment kept in UTC is told on the clock of the town hall."""
    moment = datetime(2026, 11, 24, 9, 23, tzinfo=UTC)
    with translation.override("nl"):
        assert draw("{{ moment|" + shown + " }}", moment=moment) == dutch
    with translation.override("en"):
        assert draw("{{ moment|" + shown + " }}", moment=moment) == english


def test_a_bare_day_has_no_hour_and_nothing_gives_nothing() -> None:
    assert draw("{{ day|nl_moment }}", day=date(2026, 3, 3)) == "di 3 mrt"
    assert draw("{{ none|nl_day }}{{ none|nl_time }}", none=None) == ""


@pytest.mark.parametrize(
    ("name", "letters"), [("Liesbeth Haverlande", "LH"), ("Imane el Ouahdani", "IO"), ("griffie", "G")]
)
def test_initials(name: str, letters: str) -> None:
    assert _marks.initials(name) == letters


@pytest.mark.parametrize("name", ["400.html", "403.html", "403_csrf.html", "404.html", "500.html"])
def test_error_pages_need_nothing(name: str) -> None:
    """Also when everything else failed: no request, no database, no context."""
    html = render_to_string(name)
    assert "<h1" in html
    assert Page.of(html).dangling() == set()


def test_secret_and_not_public_differ_in_shape_and_word() -> None:
    banners = [draw("{% secrecy kind %}Tot 1 maart.{% endsecrecy %}", kind=kind) for kind in ("conf", "secret")]
    assert "Niet openbaar" in banners[0]
    assert "#shield" in banners[0]
    assert "Geheim" in banners[1]
    assert "#lock" in banners[1]


def test_the_style_guide_is_for_the_demo_and_for_developers(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(Http404):
        page("")


def test_the_style_guide_has_no_other_pages() -> None:
    with pytest.raises(Http404):
        page("nergens")


def test_the_same_act_on_two_things_is_two_buttons_with_their_own_reasons() -> None:
    html = draw(
        '{% for of in things %}{% act "Teken" obstacles of=of %}{% endfor %}',
        obstacles=[OBSTACLE],
        things=["Brief", "Nota"],
    )
    buttons = Page.of(html).found("button", aria_disabled="true")
    assert [b["aria-label"] for b in buttons] == ["Teken: Brief", "Teken: Nota"]
    assert len({b["aria-describedby"] for b in buttons}) == 2
    assert Page.of(html).dangling() == set()
