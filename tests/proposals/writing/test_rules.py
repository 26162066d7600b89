"""The list of rules proves itself: each finds its wrong example, and leaves its right one alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from secretarie.proposals.writing import RULES, VERSION, Argument, Point, Rule, Settings, Written, check

DAY = date(2026, 11, 24)
GROUND = "art. 160 Gemeentewet"
GOOD = Written(
    "college",
    "Herinrichting Meerlaan",
    (Point(1, "De Meerlaan opnieuw in te richten.", ground=GROUND),),
    {
        "key_message": "<p>De Meerlaan wordt veiliger. Wij maken de stoep breder en planten nieuwe bomen.</p>",
        "introduction": "<p>De raad nam in 2025 een motie aan. Dit voorstel voert haar uit.</p>",
        "execution": "<p>Het werk begint in maart 2027.</p>",
    },
    (Argument(1, "De straat wordt er veiliger van.", "<p>De snelheid gaat omlaag.</p>"),),
)


def placed(rule: Rule, side: str) -> Written:
    """The example of a rule, put where it belongs in a paper that is otherwise in order."""
    example: Any = getattr(rule, side)
    around: Mapping[str, Any] = rule.around.get("both", {}) | rule.around.get(side, {})
    paper = replace(
        GOOD,
        kind=around.get("kind", "college"),
        attachments=tuple(around.get("attachments", ())),
        limits=around.get("limits", {}),
    )
    paper = replace(paper, sections={**GOOD.sections, **{k: around[k] for k in around if k == "finance"}})
    if rule.place == "points":
        texts = [example] if isinstance(example, str) else example
        ground = around.get("ground", GROUND)
        return replace(paper, points=tuple(Point(n, text, ground=ground) for n, text in enumerate(texts, start=1)))
    if rule.place == "subject":
        return replace(paper, subject=example)
    if rule.place == "arguments":
        return replace(paper, arguments=(Argument(example["point"], example["title"]),))
    if example.startswith("@words"):
        example = "<p>" + "woord " * int(example.split()[1]) + "</p>"
    return replace(paper, sections={**paper.sections, rule.place: example})


def codes(paper: Written, settings: Settings = Settings()) -> list[str]:  # noqa: B008 - frozen
    return [found.code for found in check(paper, DAY, settings)]


def test_a_paper_in_order_raises_nothing() -> None:
    assert codes(GOOD) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_the_wrong_example_is_found(rule: Rule) -> None:
    assert rule.code in codes(placed(rule, "wrong"))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_the_right_example_raises_nothing_at_all(rule: Rule) -> None:
    assert codes(placed(rule, "right")) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_house_can_switch_a_rule_off(rule: Rule) -> None:
    assert rule.code not in codes(placed(rule, "wrong"), Settings.read({"off": [rule.code]}))


@pytest.mark.parametrize("rule", [r for r in RULES.values() if r.threshold is not None], ids=lambda rule: rule.code)
def test_a_house_can_set_another_threshold(rule: Rule) -> None:
    """Far enough away, the wrong example passes; the words name the threshold of the house."""
    lenient = -1000 if rule.code in {"key-hard", "argument-claim"} else 1000
    assert rule.code not in codes(placed(rule, "wrong"), Settings.read({"thresholds": {rule.code: lenient}}))
    assert rule.threshold is not None
    strict = Settings.read({"thresholds": {rule.code: rule.threshold + (1 if lenient < 0 else -1)}})
    found = next(f for f in check(placed(rule, "wrong"), DAY, strict) if f.code == rule.code)
    assert f"{strict.thresholds[rule.code]:g}" in found.why


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_every_rule_explains_itself_in_both_languages(rule: Rule) -> None:
    assert set(rule.title) == set(rule.why) == {"nl", "en"}
    for text in (*rule.title.values(), *rule.why.values()):
        assert text
        assert text.strip() == text
        assert "!" not in text


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_check_says_where_it_is(rule: Rule) -> None:
    """The place is a field of the paper, and the words stand between its start and end."""
    paper = placed(rule, "wrong")
    texts = {passage.place: passage.text for passage in paper.passages}
    found = next(f for f in check(paper, DAY) if f.code == rule.code)
    assert found.place in {*texts, "points", "points-0-ground", "attachments"}
    if found.start is not None:
        assert found.end is not None
        assert texts[found.place][found.start : found.end].strip()
    assert len(found.key) == 64


def test_the_list_has_a_version() -> None:
    assert VERSION
    assert len(RULES) == len({rule.title["nl"] for rule in RULES.values()})


@pytest.mark.parametrize(
    "value",
    [[], {"on": []}, {"off": ["nonsense"]}, {"thresholds": {"agrees": 3}}, {"thresholds": {"key-long": "veel"}}],
)
def test_a_house_rule_that_cannot_be_read_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=r"expected|unknown|no threshold"):
        Settings.read(value)
