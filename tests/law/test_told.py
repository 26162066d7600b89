"""What a reader is told on the command line: the outcome; the words, norms and facts stand in `told.txt`."""

import pytest

from tests.law.asking import answer

TOLD = """
2023-04-29 = joint framework-letter --year 2024
late = joint draft-budget --offered 2027-07-02 --sent 2027-04-12
in_time = joint draft-budget --offered 2027-07-02
exempted = joint budget-change --offered 2027-07-02 --exempted
2027-07-16 = joint budget-to-province --adopted 2027-07-02 --year 2028
2027-09-14 = joint budget-to-province --adopted 2027-10-01 --year 2028
2027-07-14 = joint accounts-to-province --adopted 2027-07-07 --year 2026
2026-10-27 = joint views --received 2026-09-01
refused = joint join --draft-received 2026-09-01 --on 2026-10-01
allowed = joint join --draft-received 2026-09-01 --view-given --consent --on 2026-10-01
refused = joint join --on 2026-10-01
refused = joint refuse-consent other --on 2026-10-01
ask = joint refuse-consent general_interest --on 2026-10-01
allowed = joint refuse-consent law --on 2026-10-01
overdue = joint contents views evaluation --on 2026-10-01
complete = joint contents views participation evaluation withdrawal information --on 2026-10-01
incomplete = joint register participants --on 2026-10-01
2026-03-18 = election days --year 2026
2026-04-07 = election acceptance --notified 2026-03-27
old = election council --year 2026 --seats 19 --approved 9 --on 2026-04-01
new = election council --year 2026 --seats 19 --approved 19 --on 2026-04-01
refused = formation appoint --year 2026 --seats 19 --approved 19 --on 2026-03-25
allowed = formation appoint --year 2026 --seats 19 --approved 19 --on 2026-04-01
incomplete = formation steps mayor_heard --on 2026-05-01
redivision = redivision kind --shift 30000:3000:0 --on 2026-10-01
border_correction = redivision kind --shift 30000:100:0 --on 2026-10-01
2027-01-01 = redivision date --in-force 2026-12-31
2026-10-26 = redivision inspection --opened 2026-09-01
2027-04-01 = redivision municipal-route --opened 2026-09-01 --advice-received 2026-12-01
2027-05-15 = redivision provincial-route --talks-started 2026-01-15
supervised = redivision supervision --named 2026-03-01 --redivided 2027-01-01 --lifted 2026-12-01 --on 2026-06-01
free = redivision supervision --named 2026-03-01 --redivided 2027-01-01 --on 2026-02-01
2026-11-18 = redivision interim-election --redivided 2027-01-01
stand_in = redivision stand-in --seats 19 --approved 9 --on 2027-01-01
new_council = redivision stand-in --seats 19 --approved 10 --on 2027-01-01
not_held = redivision regular-election --poll 2030-03-20 --redivided 2028-01-01
not_held = redivision regular-election --poll 2030-03-20 --bill-filed 2029-11-01
held = redivision regular-election --poll 2030-03-20 --redivided 2026-01-01 --bill-filed 2029-01-01
2032-01-01 = redivision after --redivided 2027-01-01
2027-01-01 = redivision secretary --redivided 2027-01-01
incomplete = redivision splitting --territory-to A --territory-to B --named rights=A --named archives=B \
--redivided 2027-01-01
incomplete = redivision splitting --territory-to A --territory-to B --redivided 2027-01-01
2029-07-01 = former-alderman benefit --served-from 2021-05-01 --left 2026-05-01 --pension-day 2045-01-01
none = former-alderman benefit --served-from 2021-05-01 --left 2026-05-01 --pension-day 2026-05-01
7500 = former-alderman paid --pay 10000 --income 2500 --left 2026-05-01 --on 2026-06-01
mayor = crisis command grip_2 --on 2026-10-06
region_chair = crisis command grip_4 --on 2026-10-06
ask = crisis order grip_2 --on 2026-10-06
refused = crisis order grip_4 --on 2026-10-06
allowed = crisis order grip_2 --local-only --on 2026-10-06
2026-10-06T11:00:00+02:00 = crisis ready policy_team --called 2026-10-06T10:00
incomplete = crisis policy-team fire --on 2026-10-06
overdue = crisis exercise --last 2025-10-05 --on 2026-10-06
overdue = crisis exercise --on 2026-10-06
in_time = crisis plan crisis_plan --adopted 2023-01-01 --on 2026-10-06
advice = works-council involvement organisation --on 2026-10-06
consent = works-council involvement monitoring --on 2026-10-06
none = works-council involvement organisation --public-task --no-staff-effects --on 2026-10-06
incomplete = works-council request reasons --on 2026-10-06
refused = works-council advise --meetings 0 --on 2026-10-06
allowed = works-council advise --meetings 1 --on 2026-10-06
2026-04-01 = works-council execution --notified 2026-03-01
2026-03-01 = works-council execution --notified 2026-03-01 --follows-advice
2026-04-01 = works-council appeal --notified 2026-03-01
2026-04-01 = works-council nullity --known 2026-03-01
1 = works-council general-state --held 1 --on 2026-10-06
director = works-council director secretary --on 2026-10-06
no_director = works-council director mayor --on 2026-10-06
in_time = report days --received 2026-03-01 --receipt-sent 2026-03-05
receipt_late = report days --received 2026-03-01 --receipt-sent 2026-03-09
in_time = report days --received 2026-03-01
not_needed = report needed --staff 49 --on 2026-10-06
needed = report needed --staff 50 --on 2026-10-06
incomplete = report procedure handling --on 2026-10-06
2026-10-01 = privacy request --received 2026-09-01
2026-12-01 = privacy request --received 2026-09-01 --extended-on 2026-10-01
in_time = privacy breach --aware 2026-10-06T09:00
late = privacy breach --aware 2026-10-06T09:00 --notified 2026-10-09T09:01
Selectielijst gemeenten en intergemeentelijke organen 2020 (Stcrt. 2020, 11143) = archive list --created 2026-10-06
due = archive transfer --created 2006-10-05 --on 2026-10-06
due = archive transfer --created 2010-01-01 --new-act-from 2027-01-01 --suspended-years 2 --on 2027-01-01
refused = archive destroy decision_list --on 2026-10-06
refused = archive destroy case --on 2026-10-06
refused = archive destroy case --destroy-from 2026-10-07 --on 2026-10-06
allowed = archive destroy case --destroy-from 2026-10-06 --on 2026-10-06
overdue = archive participation preparation --on 2027-01-02
late = council-instrument written-questions --received 2026-03-01 --answered 2026-04-01 --on 2026-10-06
in_time = council-instrument written-questions --received 2026-03-01 --deferred-on 2026-03-20 \
--deferred-until 2026-05-01 --reasoned --on 2026-03-25
2026-10-08 = council-instrument oral-questions --asked 2026-10-06 --meeting 2026-10-08
refused = council-instrument interpellation --on-agenda --on 2026-10-06
allowed = council-instrument interpellation --leave --on 2026-10-06
refused = council-instrument initiative --reply-by 2026-10-10 --on 2026-10-06
allowed = council-instrument initiative --replied --on 2026-10-06
refused = council-instrument amendment --on 2026-10-06
allowed = council-instrument amendment --on-agenda --on 2026-10-06
binding = council-instrument effect amendment --adopted --on 2026-10-06
political = council-instrument effect motion --adopted --on 2026-10-06
none = council-instrument effect initiative --on 2026-10-06
refused = council-instrument motion --on 2026-10-06
allowed = council-instrument motion --done --on 2026-10-06
2026-11-30 = council-instrument motion-list --last 2026-08-31
refused = council-instrument commitment college --on 2026-10-06
allowed = council-instrument commitment clerk --on 2026-10-06
late = council-instrument call --meeting 2026-10-22 --sent 2026-10-14
in_time = council-instrument call --meeting 2026-10-22
2026-10-07T16:00:00+02:00 = council-instrument extra-college-meeting --called 2026-10-06T16:00
"""


@pytest.mark.parametrize("told", TOLD.strip().splitlines())
def test_what_a_reader_is_told(told: str) -> None:
    outcome, asked = told.split(" = ", 1)
    receipt = answer(asked)["receipt"]
    assert receipt["outcome"] == outcome
    assert receipt["explanation_en"][-1] in ".?"
