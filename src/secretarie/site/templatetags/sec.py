"""The components of the interface as template tags: ``{% load sec %}``.

How to use each stands in templates/components/README.md. Tags take any object or mapping with the named attributes,
so that rooms need not know this package.
"""

from django import template

from . import _acts, _blocks, _dates, _drawings, _forms, _marks, _things

register = template.Library()

for tag in (_marks.icon, _marks.chip, _marks.body_tag, _marks.diff):
    register.simple_tag(tag)

for shown in (
    *(
        _dates.nl_day,
        _dates.nl_short,
        _dates.nl_date,
        _dates.nl_long,
        _dates.nl_clock,
        _dates.nl_time,
        _dates.nl_moment,
    ),
    *(_marks.initials, _marks.alert_kind, _marks.alert_icon, _acts.in_words, _acts.unpointed, _things.nth, _things.at),
):
    register.filter(shown.__name__, shown)

for block in (_blocks.panel, _blocks.advice, _blocks.agenda_item, _blocks.secrecy, _blocks.empty, _blocks.alert):
    register.simple_block_tag(block)

register.inclusion_tag("components/field.html")(_forms.field)
register.inclusion_tag("components/errsum.html")(_forms.errsum)
register.inclusion_tag("components/act.html")(_acts.act)
register.inclusion_tag("components/blocked.html")(_acts.blocked)
register.inclusion_tag("components/route.html")(_drawings.route)
register.inclusion_tag("components/load.html")(_drawings.load_chart)
