"""What Lindervoort writes beside the usual sections, and which remarks of the writing check its authors left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

VILLAGES: Mapping[str, Any] = {
    "key": "villages",
    "title": "Wat de kernen ervan merken",
    "question": "Wat verandert er in Aldersum, Nieuw-Kolk, Sint Odulf, Drieslagen en Hoog-Linder?",
    "help": "Noem de kern, en de dorpsraad die ervan weet. Geldt het voor alle kernen gelijk, zeg dat dan.",
    "when": {"kinds": ["college", "council"]},
    "aside": True,
    "most_words": 120,
}

SECTIONS: Mapping[int, Mapping[str, str]] = {
    1: {
        "villages": "De school staat in Aldersum. De dorpsraad dacht mee over de plek en over de gymzaal, die ook voor "
        "verenigingen opengaat. In de andere kernen verandert niets.",
        "participation_level": "Samen maken",
    },
    15: {
        "participation_level": "Adviseren",
        "partnership": "De negen gemeenten van Linderland willen minder wachtlijsten en vaste gezichten voor gezinnen. "
        "Lindervoort wil vooral zorg dicht bij huis; de kleine gemeenten willen één inkooporganisatie. De "
        "cliëntenraden en de aanbieders zijn gehoord; hun punten staan in de strategie.",
    },
    16: {"participation_level": "Raadplegen"},
    32: {
        "information": "Het zaaksysteem bewaart zaken met persoonsgegevens van inwoners. De aanbesteding vraagt open "
        "standaarden en gegevens bij de bron, zoals Common Ground bedoelt; elk onderdeel is los te vervangen. De DPIA "
        "is gedaan en de functionaris gegevensbescherming stemde in. De CISO vraagt een test op inbraak voor de "
        "ingebruikname.",
        "personnel": "Zo’n 190 medewerkers gaan anders werken. De ondernemingsraad adviseerde positief (art. 25 WOR), "
        "met de vraag om scholing in werktijd. Die vraag is overgenomen.",
    },
    40: {
        "personnel": "Drie ideeën raken de organisatie: minder inhuur, een andere ploegendienst en één servicepunt. "
        "Daarover vragen wij de ondernemingsraad advies (art. 25 WOR), voordat het college kiest. Er vallen geen "
        "gedwongen ontslagen.",
    },
}

LEFT: Mapping[int, tuple[str, str]] = {
    16: ("attachment-unnamed", "De tabel hoort bij de nadere regels zelf en gaat daarmee de deur uit."),
    24: ("amounts", "De huur staat al in de begroting; Financiën noemt daarom alleen wat erbij komt."),
}
"""By the number of the subject: the rule whose remark stays, and the reason its author gave."""
