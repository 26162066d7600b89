"""What an author of Lindervoort wrote in Word and read in: the paper by its number, the file, and what it adds."""

from __future__ import annotations

from collections.abc import Mapping

FILES: Mapping[int, str] = {106: "Vervanging laanbomen Meentweg, definitief.docx"}
ADDED: Mapping[int, Mapping[str, str]] = {
    106: {
        "execution": (
            "<table><thead><tr><th>Fase</th><th>Deel van de laan</th><th>Bomen</th></tr></thead><tbody>"
            '<tr><td rowspan="2">Eerste plantseizoen</td><td>noordzijde, om en om</td><td>16</td></tr>'
            "<tr><td>zuidzijde, om en om</td><td>13</td></tr>"
            "<tr><td>Tweede plantseizoen</td><td>beide zijden</td><td>29</td></tr></tbody></table>"
            "<ol><li>Vóór het rooien:<ul><li>controle op nesten en vleermuizen;</li>"
            "<li>bericht aan de aanwonenden.</li></ul></li><li>Daarna drie jaar water geven.</li></ol>"
        )
    }
}
