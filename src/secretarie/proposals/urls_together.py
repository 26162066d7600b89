"""``/voorstellen/<number>/…``: writing together, copying, and what was decided before."""

from django.urls import path

from secretarie.proposals.views import copying, together

app_name = "together"
urlpatterns = [
    path("<slug:number>/opmerking/", together.comment, name="comment"),
    path("<slug:number>/opmerking/<int:pk>/afgehandeld/", together.resolve, name="resolve"),
    path("<slug:number>/meeschrijver/", together.share, name="share"),
    path("<slug:number>/meeschrijver/<int:pk>/einde/", together.unshare, name="unshare"),
    path("<slug:number>/kopie/", copying.copy, name="copy"),
    path("<slug:number>/eerder/", copying.before, name="before"),
]
