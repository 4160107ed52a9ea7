import sqlite3
from dataclasses import replace
from datetime import date

import peewee
import pytest

from counter_desk.domain.application import Application, ApplicationState, Route
from counter_desk.domain.record import Record
from counter_desk.domain.resident import Sex
from counter_desk.storage import applications, flags, residents
from counter_desk.storage.db import Session
from counter_desk.storage.errors import UniquenessBroken
from tests.storage.builders import a_flag, a_number, a_resident, an_application, new_id, stored_application

FULL_RESIDENT = a_resident(
    sex=Sex.FEMALE,
    latin_name="Yoshiko O'Hara",
    alias="小原 吉子; DROP TABLE resident",
    postal_code="123-4567",
    phone="03-1234-5678",
    name_changed_on=date(2025, 1, 2),
    address_changed_on=date(2026, 3, 4),
    has_guardian=True,
)


@pytest.mark.parametrize("resident", [a_resident(), FULL_RESIDENT], ids=["few fields", "all fields"])
def test_a_resident_comes_back_as_it_was_stored(session, resident):
    residents.insert_resident(session, resident)

    assert residents.resident_by_id(session, resident.id) == resident


def test_an_unknown_resident_is_none(session):
    assert residents.resident_by_id(session, new_id()) is None


def test_another_municipality_sees_nothing(session):
    application = stored_application(session)
    other = replace(session, municipality="other")

    assert residents.resident_by_id(other, application.resident_id) is None
    assert applications.record_by_number(other, application.number) is None
    assert applications.search_records(other, "タカハシ", None) == ()


def test_a_change_of_the_seen_version_is_stored_as_the_next(session):
    resident = a_resident()
    residents.insert_resident(session, resident)

    assert residents.update_resident(session, replace(resident, phone="090"), seen_version=1)
    assert residents.resident_by_id(session, resident.id) == replace(resident, phone="090", version=2)


def test_a_change_of_an_older_version_is_not_stored(session):
    resident = a_resident()
    residents.insert_resident(session, resident)
    residents.update_resident(session, replace(resident, phone="first"), seen_version=1)

    assert not residents.update_resident(session, replace(resident, phone="second"), seen_version=1)
    assert residents.resident_by_id(session, resident.id).phone == "first"


def test_same_birth_date_and_reading_are_alike_however_written(session):
    twin = a_resident(kana="たかはし よしこ", name="高橋 吉子")
    stranger = a_resident(birth_date=date(1971, 3, 2))
    resident = a_resident()
    residents.insert_many_residents(session, [resident, twin, stranger])

    assert residents.residents_alike(session, resident) == (twin,)


def test_an_application_comes_back_with_resident_and_open_flags(session):
    resident = a_resident()
    application = an_application(
        resident,
        route=Route.POSTAL,
        state=ApplicationState.APPLIED,
        form_issued_on=date(2026, 1, 2),
        applied_on=date(2026, 2, 3),
    )
    flag = a_flag(application)
    residents.insert_resident(session, resident)
    applications.insert_application(session, application)
    flags.raise_flag(session, flag)

    expected = Record(resident, application, (flag,))
    assert applications.record_by_number(session, application.number) == expected
    assert applications.record_by_id(session, application.id) == expected
    assert applications.search_records(session, "タカ", None) == (expected,)


def test_a_second_application_with_the_same_id_is_refused(session):
    first = stored_application(session)

    with pytest.raises(UniquenessBroken) as refusal:
        applications.insert_application(session, replace(first, id=new_id()))

    assert refusal.value.constraint == "application_number"


def test_an_application_without_its_resident_is_a_bug_not_a_fault(session):
    with pytest.raises(peewee.IntegrityError):
        applications.insert_application(session, an_application(a_resident()))


def test_only_applications_that_have_not_ended_are_open(session):
    resident = a_resident()
    states = [ApplicationState.OPEN, ApplicationState.WITHDRAWN, ApplicationState.RETURNED]
    made = [an_application(resident, number=a_number(at), state=state) for at, state in enumerate(states)]
    residents.insert_resident(session, resident)
    applications.insert_many_applications(session, made)

    found = applications.open_applications_of(session, resident.id)

    assert {one.state for one in found} == {ApplicationState.OPEN, ApplicationState.RETURNED}


def test_an_application_changes_only_from_the_seen_version(session):
    application = stored_application(session)
    applied = replace(application, state=ApplicationState.APPLIED)

    assert applications.update_application(session, applied, seen_version=1)
    assert not applications.update_application(session, application, seen_version=1)
    assert applications.record_by_id(session, application.id).application == replace(applied, version=2)


@pytest.mark.parametrize(
    ("kana", "birth_date", "expected"),
    [
        ("タカ", None, {"タカハシ ヨシコ", "タカギ"}),
        ("たかはし", None, {"タカハシ ヨシコ"}),
        ("", date(1950, 1, 1), {"タカギ"}),
        ("タカ", date(1970, 3, 2), {"タカハシ ヨシコ"}),
        ("ハシ", None, set()),
        ("%", None, set()),
        ("_", None, set()),
        ("*", None, set()),
        ("", None, {"タカハシ ヨシコ", "タカギ", "ササキ"}),
    ],
)
def test_residents_are_found_by_beginning_of_reading_and_birth_date(session, kana, birth_date, expected):
    people = [
        a_resident(),
        a_resident(kana="タカギ", birth_date=date(1950, 1, 1)),
        a_resident(kana="ササキ", birth_date=date(1960, 1, 1)),
    ]
    residents.insert_many_residents(session, people)

    found = residents.search_residents(session, kana, birth_date)

    assert {one.kana for one in found} == expected


def test_a_search_stops_at_its_limit_in_the_order_of_readings(session):
    residents.insert_many_residents(session, [a_resident(kana=kana) for kana in ("ウエダ", "アベ", "イトウ")])

    assert [one.kana for one in residents.search_residents(session, "", None, limit=2)] == ["アベ", "イトウ"]


def test_a_search_for_records_leaves_out_residents_without_application(session):
    residents.insert_resident(session, a_resident(kana="タカギ"))
    application = stored_application(session)

    found = applications.search_records(session, "タカ", None)

    assert [record.application for record in found] == [application]


def test_known_numbers_are_found_among_many(session):
    known = stored_application(session, number=1777)

    numbers = [a_number(at) for at in range(2000)]

    assert applications.known_numbers(session, numbers) == {known.number}
    assert applications.known_numbers(session, []) == set()


def test_an_import_is_all_or_nothing(session):
    people = [a_resident() for _ in range(600)]

    with pytest.raises(UniquenessBroken):
        residents.insert_many_residents(session, [*people, people[0]])

    assert residents.search_residents(session, "", None) == ()


def test_ten_thousand_rows_come_in(session):
    people = [a_resident() for _ in range(10_000)]
    made: list[Application] = [an_application(one, number=a_number(at)) for at, one in enumerate(people)]

    residents.insert_many_residents(session, people)
    applications.insert_many_applications(session, made)

    assert len(applications.search_records(session, "", None, limit=20_000)) == 10_000


def test_a_search_by_reading_uses_its_index(lite: Session):
    query = (
        "EXPLAIN QUERY PLAN SELECT * FROM resident WHERE municipality = ? AND kana_key >= ? AND kana_key <= ?"
    )
    file = sqlite3.connect(lite.database.database, uri=True)

    plan = file.execute(query, ("test", "タ", "チ")).fetchall()
    file.close()

    assert "resident_by_kana" in plan[0][3]
