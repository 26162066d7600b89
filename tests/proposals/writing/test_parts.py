"""The parts of the writing check: amounts, dates, personal data, sentences; and that no text upsets them."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secretarie.proposals.texts import clean
from secretarie.proposals.writing import Argument, Point, Written, check, personal
from secretarie.proposals.writing.amounts import amounts, bare, known
from secretarie.proposals.writing.dates import dates
from secretarie.proposals.writing.plain import sentences, tables, words_of
from secretarie.proposals.writing.points import CONTENT, FINANCE, PROCEDURE, kind_of
from secretarie.proposals.writing.readable import douma, is_passive, syllables

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 1.284.500", "1284500"),
        ("€1.284.500,00", "1284500"),
        ("€ 1.284.500,-", "1284500"),
        ("€ 12.500,50 incidenteel", "12500.50"),
        ("€ 1,2 miljoen", "1200000"),
        ("1,2 miljoen euro", "1200000"),
        ("385 duizend euro", "385000"),
        ("€ 385 duizend", "385000"),
        ("€ 2 mln.", "2000000"),
        ("€ 25k", "25000"),
        ("€ 0,50", "0.50"),
        ("EUR 500", "500"),
        ("1.500 euro", "1500"),
        ("€ 1 284 500", "1284500"),
        ("een half miljoen euro", "500000"),
        ("anderhalf miljoen euro", "1500000"),
        ("€ 40.000.", "40000"),
        ("(€ 8.800)", "8800"),
        ("€ 1,284,500", "1284500"),
    ],
)
def test_an_amount_is_read_as_it_is_meant(text: str, value: str) -> None:
    (found,) = amounts(text)
    assert found.value == Decimal(value)
    assert text[found.start : found.end].strip() == found.words


@pytest.mark.parametrize("text", ["1,2 miljoen inwoners", "385 duizend bomen", "in 2026", "art. 5.1", "7.500 huizen"])
def test_a_number_without_euros_is_no_amount(text: str) -> None:
    assert list(amounts(text)) == []


@pytest.mark.parametrize(("text", "clear"), [("€ 1.284.500", True), ("€ 1,284,500", False), ("€ 1.284.50", False)])
def test_an_amount_that_reads_two_ways_is_known_as_such(text: str, clear: bool) -> None:
    assert [found.clear for found in amounts(text)] == [clear]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("€ 1,2 miljoen", "€ 1.184.500", True),
        ("€ 1,2 miljoen", "€ 1.284.500", False),
        ("€ 385 duizend", "€ 385.400", True),
        ("€ 1.240.000", "€ 1.204.000", False),
        ("€ 1.000", "€ 1.000,00", True),
        ("€ 1.000", "€ 1.000,01", False),
    ],
)
def test_a_rounded_amount_agrees_with_what_rounds_to_it(one: str, other: str, agree: bool) -> None:
    (first,), (second,) = amounts(one), amounts(other)
    assert known(first, [second]) is agree
    assert known(second, [first]) is agree


@pytest.mark.parametrize(
    ("cell", "value"), [("€ 45.000", "45000"), ("45.000", "45000"), ("-1.250,50", "-1250.50"), ("(300)", "-300")]
)
def test_a_cell_with_one_amount(cell: str, value: str) -> None:
    found = bare(cell)
    assert found is not None
    assert found.value == Decimal(value)


@pytest.mark.parametrize("cell", ["", "Aanleg", "€ 5 en € 6", "n.v.t.", "2027-2029"])
def test_a_cell_with_something_else(cell: str) -> None:
    assert bare(cell) is None


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("31 februari 2027", False),
        ("29 februari 2028", True),
        ("29 februari 2027", False),
        ("29 februari", True),
        ("31 april", False),
        ("d.d. 31-04-2027", False),
        ("2027-02-30", False),
        ("30-11-2026", True),
        ("13-13-2026", False),
        ("1 januari 2027", True),
    ],
)
def test_a_date_exists_or_not(text: str, exists: bool) -> None:
    assert [found.exists for found in dates(text)] == [exists]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("dinsdag 24 november 2026", True),
        ("maandag 24 november 2026", False),
        ("di 24 nov 2026", True),
        ("woensdag 19 juni 2025", False),
        ("dinsdag 24 november", True),
        ("zondag 24 november", False),
        ("24 november 2026", True),
    ],
)
def test_a_weekday_fits_its_date(text: str, fits: bool) -> None:
    assert [found.weekday_fits(DAY) for found in dates(text)] == [fits]


@pytest.mark.parametrize("text", ["zaaknummer 2026-0417", "art. 5.1", "0317-123456", "Z/26-13-2026/4", "versie 1-2"])
def test_what_is_no_date(text: str) -> None:
    assert list(dates(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("BSN 111222333", True),
        ("nummer van de aanvrager: 111 222 333", True),
        ("bsn 1112.22.333", True),
        ("BSN 111222334", False),
        ("zaaknummer 111222333", False),
        ("€ 111222333", False),
        ("111222333444", False),
        ("000000000", False),
    ],
)
def test_service_numbers_by_their_check(text: str, found: bool) -> None:
    assert bool(list(personal.service_numbers(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NL91ABNA0417164300", True),
        ("op NL91 ABNA 0417 1643 00 te storten", True),
        ("DE89 3704 0044 0532 0130 00", True),
        ("NL91ABNA0417164301", False),
        ("NL26 WONI NGEN 2027", False),
    ],
)
def test_account_numbers_by_their_check(text: str, found: bool) -> None:
    assert bool(list(personal.account_numbers(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Meerlaan 12, 2241 AB Lindervoort", True),
        ("Meerlaan 12a 2241AB", True),
        ("postcode 2241 AB Lindervoort", True),
        ("de begroting 2025 VR vast te stellen", False),
        ("Jaarrekening 2024 GR Ravenstroom", False),
        ("de Meerlaan 12 te verkopen", False),
    ],
)
def test_addresses_with_a_postcode(text: str, found: bool) -> None:
    assert bool(list(personal.addresses(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("06-12345678", True),
        ("06 1234 5678", True),
        ("+31 6 12345678", True),
        ("070-1234567", True),
        ("0800-1234567", False),
        ("14 070", False),
        ("2026-0417", False),
    ],
)
def test_telephone_numbers(text: str, found: bool) -> None:
    assert bool(list(personal.phones(text))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mevrouw Van Dalen", True),
        ("de heer J. de Wit", True),
        ("dhr. Jansen", True),
        ("aan A.B. van der Meer te verlenen", True),
        ("Sanne Verhoeven te benoemen", True),
        ("de heer en mevrouw te spelen", False),
        ("Bouwbedrijf De Linde B.V. te betalen", False),
        ("de J.P. Coenstraat te herinrichten", False),
        ("het raadslid te antwoorden", False),
        ("het college van Lindervoort", False),
        ("de wethouder te machtigen", False),
    ],
)
def test_names_of_persons(text: str, found: bool) -> None:
    assert bool(list(personal.names(text, {"Sanne Verhoeven"}))) is found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("De Meerlaan opnieuw in te richten.", CONTENT),
        ("De straat in te richten voor € 186.000.", CONTENT),
        ("Een krediet van € 40.000 beschikbaar te stellen.", FINANCE),
        ("De kosten te dekken uit de reserve wegen.", FINANCE),
        ("De raad met een brief te informeren.", PROCEDURE),
        ("De wethouder te machtigen om te tekenen.", PROCEDURE),
        ("De brief vast te stellen en te verzenden.", CONTENT),
        ("Het verzoek toe te wijzen en de stukken openbaar te maken.", CONTENT),
        ("De documenten twee weken later te publiceren.", PROCEDURE),
        ("Kennis te nemen van de evaluatie.", None),
    ],
)
def test_what_a_point_is_about(text: str, kind: int | None) -> None:
    assert kind_of(text) == kind


def test_words_and_tables_of_rich_text() -> None:
    table = "<table><tr><th>a</th></tr><tr><td>€ 5</td></tr></table>"
    html = f"<p>Eén&nbsp;<strong>twee</strong> &amp; drie</p><ul><li>vier</li></ul>{table}"
    assert words_of(html) == "Eén twee & drie\nvier"
    assert list(tables(html)) == [(("a",), ("€ 5",))]


def test_sentences_end_where_they_end() -> None:
    text = "Volgens art. 5 mag dit. De heer A. de Wit, d.d. 3 mei, is er. Klaar?\nJa"
    assert [text[slice(*span)] for span in sentences(text)] == [
        "Volgens art. 5 mag dit.",
        "De heer A. de Wit, d.d. 3 mei, is er.",
        "Klaar?",
        "Ja",
    ]


def test_how_a_text_reads() -> None:
    easy = "Wij maken de straat veilig. Dat is goed voor de buurt."
    hard = "Vaststelling uitvoeringsprogramma verkeersveiligheidsmaatregelen bewerkstelligt gebiedsontwikkeling."
    assert douma(easy) > 60
    assert douma(hard) < 35
    assert [syllables(word) for word in ("straat", "gemeente", "beslispunt", "ui", "strk")] == [1, 3, 3, 1, 1]
    assert is_passive("De straat wordt ingericht.")
    assert is_passive("De buurt is vooraf geïnformeerd.")
    assert not is_passive("Wij richten de straat in.")
    assert not is_passive("De straat is breed.")


@pytest.mark.parametrize(
    ("point", "finance", "found"),
    [
        (
            "€ 385.000",
            "Ontwerp (€ 265.000), onderzoek (€ 58.000), begeleiding (€ 42.000), rest (€ 20.000).",
            False,
        ),
        ("€ 412.000", "€ 103.000 per jaar; de voorziening is toereikend.", False),
        ("€ 413.000", "€ 103.000 per jaar; de voorziening is toereikend.", True),
        ("€ 118.750", "De huur stijgt met € 4.150 per jaar.", True),
        (
            "€ 60.000",
            "<table><tr><th>2027</th><th>2028</th></tr><tr><td>40.000</td><td>20.000</td></tr></table>",
            False,
        ),
        ("€ 60.000", "<table><tr><th>Bedrag (x € 1.000)</th></tr><tr><td>60</td></tr></table>", False),
        ("€ 61.000", "<table><tr><th>Bedrag (x € 1.000)</th></tr><tr><td>60</td></tr></table>", True),
    ],
)
def test_an_amount_may_be_reckoned_from_the_finances(point: str, finance: str, found: bool) -> None:
    """A sum, so many years of a yearly amount, a row or column of the table."""
    paper = Written(
        "college", "Werk", (Point(1, f"Het werk te gunnen voor {point}.", ground="a"),), {"finance": finance}
    )
    assert ("amounts" in {one.code for one in check(paper, DAY)}) is found


SIGNS = st.text(max_size=400)
LIKELY = st.text(
    st.sampled_from("€ 0123456789.,-–:;()[]<>/@\n\tabcdeTeKrVaste tén mei bijlage NL akkoord raad"), max_size=400
)


@given(text=SIGNS | LIKELY, html=SIGNS | LIKELY)
def test_no_text_upsets_the_check(text: str, html: str) -> None:
    """Whatever is typed, the check answers; every span lies within its text."""
    paper = Written(
        "college",
        text,
        (Point(1, text), Point(2, html)),
        {"key_message": clean(html), "finance": clean(f"<table><tr><td>{text}</td></tr></table>{html}")},
        (Argument(1, text, clean(html)),),
        (text,),
        frozenset({text[:40]}),
    )
    texts = {passage.place: passage.text for passage in paper.passages}
    for found in check(paper, DAY):
        if found.start is not None and found.end is not None:
            assert 0 <= found.start <= found.end <= len(texts[found.place])


SECRETS = {
    "bsn": "111222333",
    "iban": "NL91ABNA0417164300",
    "phone": "06-12345678",
    "email": "h.vandalen@voorbeeld.nl",
    "address": "12, 2241 AB",
}


@pytest.mark.parametrize(("code", "words"), SECRETS.items())
def test_no_personal_data_stands_in_what_the_check_says(code: str, words: str) -> None:
    """Enough to find it, not enough to use it; and it cannot be read back from the key."""
    paper = Written("college", "Besluit", (Point(1, f"Dit te sturen naar {words} Lindervoort.", ground="art. 160"),))
    found = next(one for one in check(paper, DAY) if one.code == code)
    assert words not in repr(asdict(found))
    assert found.quotes[0].marked.startswith(words[:2])


def test_the_key_follows_the_words_and_not_the_place() -> None:
    """A point that moves keeps its key; a point that changes gets another."""
    kept, other = "De conceptbrief te verzenden.", "De brug te verven."
    papers = [
        Written("college", "Besluit", tuple(Point(n, text, ground="a") for n, text in enumerate(texts, start=1)))
        for texts in ([kept], [other, kept], ["De conceptbrief nu te verzenden."])
    ]
    stands, moved, changed = (next(f.key for f in check(paper, DAY) if f.code == "draft") for paper in papers)
    assert stands == moved
    assert stands != changed
