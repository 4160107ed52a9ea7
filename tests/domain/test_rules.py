from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_desk.domain.application import (
    LIFE,
    ApplicationEvent,
    ApplicationState,
    Route,
    advance_application,
    form_verdict,
    may_receive,
)
from counter_desk.domain.identity import (
    GROUPS,
    IdentityCheck,
    IdentityDocument,
    IdentityGroup,
    identity_verdict,
    met_set,
)
from counter_desk.domain.names import clean_text, clusters, full_kana, is_kana, kana_key, name_key
from counter_desk.domain.resident import (
    age_on,
    has_card_without_photo,
    is_same_person,
    needs_representative,
    resident_verdict,
)
from counter_desk.domain.verdict import ReasonCode, Verdict
from counter_desk.domain.visit import (
    ENDED,
    LIT_STEP,
    VISIT_TABLE,
    Step,
    VisitEvent,
    VisitState,
    advance,
    allowed_events,
    done_steps,
)
from tests.domain.builders import TODAY, a_resident, an_application

D = IdentityDocument


@pytest.mark.parametrize(
    ("state", "event"),
    [pair for pair in product(VisitState, VisitEvent) if pair not in VISIT_TABLE],
    ids=lambda one: str(one),
)
def test_step_that_the_table_does_not_know_is_refused(state: VisitState, event: VisitEvent) -> None:
    verdict = advance(state, event)

    assert isinstance(verdict, Verdict)
    assert verdict.codes == (ReasonCode.STEP_NOT_ALLOWED,)


def test_every_open_visit_can_be_ended() -> None:
    for start in set(VisitState) - ENDED:
        reached, fresh = {start}, {start}
        while fresh:
            fresh = {VISIT_TABLE[pair] for pair in VISIT_TABLE if pair[0] in fresh} - reached
            reached |= fresh
        assert VisitState.CLOSED in reached, start


def test_photo_is_taken_only_while_a_record_is_open() -> None:
    assert VisitEvent.TAKE_PHOTO not in allowed_events(VisitState.WAITING)
    assert VisitEvent.TAKE_PHOTO in allowed_events(VisitState.RECORD_OPEN)


def test_steps_behind_and_the_lit_one_are_all_before_what_is_to_come() -> None:
    assert done_steps(VisitState.WAITING) == ()
    assert done_steps(VisitState.PHOTO_KEPT) == (Step.FORM, Step.PHOTO)
    assert set(LIT_STEP) == set(VisitState) - ENDED


@pytest.mark.parametrize("route", Route)
def test_event_that_a_route_does_not_know_is_refused(route: Route) -> None:
    for state, event in product(ApplicationState, ApplicationEvent):
        following = advance_application(route, state, event)
        assert following == LIFE[route].get((state, event)) or isinstance(following, Verdict)


@pytest.mark.parametrize(
    ("route", "events"),
    [
        (Route.AT_APPLICATION, ["apply", "arrive", "mail", "return", "hand_over"]),
        (Route.POSTAL, ["apply", "reject", "apply", "arrive", "send_notice", "reserve", "hand_over"]),
        (Route.ONLINE, ["apply", "arrive", "send_notice", "send_notice", "hand_over"]),
    ],
)
def test_life_of_a_card_leads_into_the_residents_hand(route: Route, events: list[str]) -> None:
    state: ApplicationState | Verdict = ApplicationState.OPEN
    for event in events:
        assert isinstance(state, ApplicationState)
        state = advance_application(route, state, ApplicationEvent(event))

    assert state is ApplicationState.HANDED_OVER


def test_discarded_card_is_not_handed_over() -> None:
    for route in Route:
        assert isinstance(
            advance_application(route, ApplicationState.DISCARDED, ApplicationEvent.HAND_OVER), Verdict
        )


@pytest.mark.parametrize(("days", "ok"), [(-1, True), (0, True), (1, False)])
@pytest.mark.parametrize("what", ["address_changed_on", "name_changed_on"])
def test_form_is_outdated_by_a_change_after_its_day(what: str, days: int, ok: bool) -> None:
    issued = date(2025, 4, 1)
    resident = a_resident(**{what: issued + timedelta(days=days)})  # type: ignore[arg-type]

    verdict = form_verdict(an_application(form_issued_on=issued), resident)

    assert verdict.ok is ok
    assert ok or verdict.codes == (ReasonCode.FORM_OUTDATED,)


def test_application_that_was_made_is_not_received_again() -> None:
    made = an_application(state=ApplicationState.APPLIED)

    assert may_receive(made, a_resident()).codes == (ReasonCode.ALREADY_APPLIED,)


@pytest.mark.parametrize(
    ("seen", "route", "ok"),
    [
        ((D.DRIVING_LICENCE,), Route.AT_APPLICATION, True),
        ((D.INSURANCE_CARD, D.PENSION_BOOK), Route.AT_APPLICATION, False),
        ((D.NOTIFICATION_CARD, D.INSURANCE_CARD, D.PENSION_BOOK), Route.AT_APPLICATION, True),
        ((D.INSURANCE_CARD, D.PENSION_BOOK), Route.POSTAL, True),
        ((D.INSURANCE_CARD,), Route.POSTAL, False),
        ((D.INSURANCE_CARD, D.INSURANCE_CARD), Route.ONLINE, False),
        ((), Route.ONLINE, False),
    ],
)
def test_documents_make_a_lawful_set_or_not(seen: tuple[D, ...], route: Route, ok: bool) -> None:
    verdict = identity_verdict(IdentityCheck(seen=seen), route, representative_needed=False)

    assert verdict.ok is ok


def test_best_set_is_named_first() -> None:
    found = met_set((D.PASSPORT, D.DRIVING_LICENCE), Route.AT_APPLICATION)

    assert found is not None and found.name == "A×2" and not found.pin_later


def test_representative_is_identified_too() -> None:
    alone = IdentityCheck(seen=(D.PASSPORT,))
    weak = IdentityCheck(seen=(D.PASSPORT,), representative_seen=(D.INSURANCE_CARD,))
    enough = IdentityCheck(seen=(D.PASSPORT,), representative_seen=(D.DRIVING_LICENCE,))

    verdicts = [
        identity_verdict(one, Route.POSTAL, representative_needed=True) for one in (alone, weak, enough)
    ]

    assert [verdict.codes for verdict in verdicts] == [
        (ReasonCode.REPRESENTATIVE_NEEDED,),
        (ReasonCode.REPRESENTATIVE_IDENTITY_INSUFFICIENT,),
        (),
    ]


def test_every_document_has_a_group() -> None:
    assert set(GROUPS) == set(IdentityDocument)
    assert set(GROUPS.values()) == set(IdentityGroup)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("おおの きょうこ", "オーノ　キヨウコ"),
        ("ｵｵﾉ ｷｮｳｺ", "オオノキョーコ"),
        ("けいこ", "ケーコ"),
        ("ガっつ", "ガツツ"),
        ("みづほ", "ミズホ"),
    ],
)
def test_readings_that_sound_alike_compare_alike(one: str, other: str) -> None:
    assert kana_key(one) == kana_key(other)


@pytest.mark.parametrize(("one", "other"), [("オノ", "オオノ"), ("ハナコ", "ハナエ"), ("カキ", "ガキ")])
def test_readings_that_sound_different_stay_different(one: str, other: str) -> None:
    assert kana_key(one) != kana_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("髙﨑 𠮷郎", "高崎吉郎"), ("辻\U000e0100", "辻"), ("渡邊", "渡邉"), ("TEST Maria", "test maria")],
)
def test_names_in_old_and_new_kanji_compare_alike(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@given(st.text(max_size=40))
def test_clusters_give_the_text_back(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(st.text(max_size=40))
def test_clean_text_can_be_stored_and_stays_clean(text: str) -> None:
    cleaned = clean_text(text)

    assert "\x00" not in cleaned
    cleaned.encode("utf-8")
    assert clean_text(cleaned) == cleaned


@given(st.text("アイウカガキャッー", min_size=1, max_size=12))
def test_kana_survives_its_own_normalisation(text: str) -> None:
    assert is_kana(text)
    assert full_kana(full_kana(text)) == full_kana(text)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2000, 2, 29), date(2001, 2, 28), 0),
        (date(2000, 2, 29), date(2001, 3, 1), 1),
        (date(1970, 3, 2), date(2025, 3, 1), 54),
        (date(1970, 3, 2), date(2025, 3, 2), 55),
    ],
)
def test_age_turns_on_the_birthday(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


def test_minors_and_wards_come_with_a_representative_and_infants_have_no_photo() -> None:
    fourteen = a_resident(birth_date=TODAY.replace(year=TODAY.year - 15) + timedelta(days=1))
    fifteen = a_resident(birth_date=TODAY.replace(year=TODAY.year - 15))
    infant = a_resident(birth_date=TODAY - timedelta(days=200))

    assert needs_representative(fourteen, TODAY)
    assert not needs_representative(fifteen, TODAY)
    assert needs_representative(a_resident(has_guardian=True), TODAY)
    assert has_card_without_photo(infant, TODAY)
    assert not has_card_without_photo(fifteen, TODAY)


@pytest.mark.parametrize(
    ("born", "day", "is_without"),
    [
        (date(2024, 12, 1), date(2024, 12, 1), False),  # the rule holds since 2024-12-02
        (date(2024, 12, 1), date(2024, 12, 2), True),
        (date(2025, 11, 24), date(2026, 11, 23), True),
        (date(2025, 11, 24), date(2026, 11, 24), False),
    ],
)
def test_card_without_photo_is_for_infants_since_the_rule_holds(
    born: date, day: date, is_without: bool
) -> None:
    assert has_card_without_photo(a_resident(birth_date=born), day) is is_without


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " "}, ReasonCode.NAME_MISSING),
        ({"kana": ""}, ReasonCode.KANA_MISSING),
        ({"kana": "山田"}, ReasonCode.KANA_NOT_KANA),
        ({"address": ""}, ReasonCode.ADDRESS_MISSING),
        ({"birth_date": TODAY + timedelta(days=1)}, ReasonCode.BIRTH_DATE_IN_FUTURE),
        ({"birth_date": date(1890, 1, 1)}, ReasonCode.BIRTH_DATE_TOO_OLD),
    ],
)
def test_impossible_record_names_its_field(changes: dict[str, object], code: ReasonCode) -> None:
    verdict = resident_verdict(a_resident(**changes), TODAY)  # type: ignore[arg-type]

    assert verdict.codes == (code,)
    assert verdict.reasons[0].values["field"] in changes


def test_same_person_is_seen_through_spelling() -> None:
    one = a_resident(name="髙﨑 花子", kana="タカサキ ハナコ")

    assert is_same_person(one, a_resident(name="高崎花子", kana="たかさき はなこ"))
    assert not is_same_person(
        one, a_resident(name="高崎花子", kana="たかさき はなこ", birth_date=date(1971, 3, 2))
    )
