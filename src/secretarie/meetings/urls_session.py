"""Under ``/vergaderingen/<meeting>/``: the meeting in session."""

from django.urls import path

from secretarie.meetings.views import conducting, live, recording, secrecy

ITEM = "zitting/<int:item>/"

urlpatterns = [
    path("zitting/", live.live, name="live"),
    path(ITEM, live.live_item, name="live_item"),
    path("openen/", conducting.open_meeting, name="open"),
    path("schorsen/", conducting.suspend, name="suspend"),
    path("sluiten/", conducting.close_meeting, name="close"),
    path("alarm/", conducting.alarm, name="alarm"),
    path("aanwezigheid/", conducting.attendance, name="attendance"),
    path("hamerstukken/", conducting.formality, name="formality"),
    path("conformlijst/", conducting.conform, name="conform_list"),
    path("aanhouden/", conducting.rest, name="rest"),
    path(f"{ITEM}uitkomsten/", recording.outcomes, name="outcomes"),
    path(f"{ITEM}conform/", recording.as_proposed, name="as_proposed"),
    path(f"{ITEM}stemming/", recording.ballot, name="ballot"),
    path(f"{ITEM}afwezig/", recording.absent, name="absent"),
    path(f"{ITEM}niet-deelnemen/", recording.recusal, name="recusal"),
    path(f"{ITEM}niet-deelnemen/<int:recusal>/", recording.recusal_back, name="recusal_back"),
    path(f"{ITEM}aantekening/", recording.against, name="against"),
    path(f"{ITEM}notitie/", recording.notes, name="notes"),
    path(f"{ITEM}terugkoppeling/", recording.feedback, name="feedback"),
    path(f"{ITEM}geheimhouding/", secrecy.secrecy, name="secrecy"),
]
