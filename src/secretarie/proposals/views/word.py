"""A version of a proposal as a Word file; a reading like every other."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from secretarie.access.http import actor_of
from secretarie.documents.media import DOCX
from secretarie.people.models import Municipality
from secretarie.proposals.dossier import dossier, proposal_of, version_of
from secretarie.proposals.views.papers import SEALED
from secretarie.proposals.word.writing import written
from secretarie.proposals.word_paper import file_name, paper_of


@require_safe
def word(request: HttpRequest, number: str, old: int) -> HttpResponse:
    """The version as this reader may see it, to be saved and never shown by the browser itself."""
    actor = actor_of(request)
    about = dossier(actor, proposal_of(actor, number))
    version = version_of(actor, about.proposal, old)
    if version is None:
        raise Http404
    municipality: Municipality = request.municipality  # type: ignore[attr-defined]  # set by the acting middleware
    response = HttpResponse(written(paper_of(about, version, municipality)), content_type=DOCX)
    response["Content-Disposition"] = (
        content_disposition_header(as_attachment=True, filename=file_name(about.proposal, version)) or ""
    )
    response["Content-Security-Policy"] = SEALED
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
