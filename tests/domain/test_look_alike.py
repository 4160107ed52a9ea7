"""Whom a clerk could take for whom, and what tells them apart."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from counter_desk.domain.ids import ApplicationId
from counter_desk.domain.look_alike import Alike, Differing, Served, are_near, look_alikes
from counter_desk.domain.names import address_key
from counter_desk.domain.resident import Resident, Sex
from tests.domain.builders import a_record, a_resident

NINE = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
FAR_AWAY = "見本市港町9-9-9"


def somebody(number: int = 9, **changes: Any) -> Resident:
    """Another resident, who lives elsewhere."""
    return a_resident(**{"id": UUID(int=number), "address": FAR_AWAY} | changes)


def served(resident: Resident, *, minutes: int = 0, number: int = 9, counter: str = "2") -> Served:
    at = NINE + timedelta(minutes=minutes)
    return Served(
        resident=resident, number=ApplicationId(f"{number:023d}"), counter=counter, at=at, is_open=False
    )


def alike(other: Resident, me: Resident | None = None) -> tuple[Alike, ...]:
    found = look_alikes(a_record(me or a_resident()), [served(other)])
    return found[0].why if found else ()


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (
            somebody(name="山田 太郎", kana="ヤマダ タロウ", address=a_resident().address),
            (Alike.HOUSEHOLD,),
        ),
        (somebody(birth_date=date(1950, 1, 1)), (Alike.NAME,)),
        (somebody(name="山田 華子", kana="やまだ はなこ"), (Alike.READING,)),
        (somebody(name="山田 華子", birth_date=date(1970, 2, 3)), (Alike.READING,)),
        (somebody(name="山田 華子", birth_date=date(1990, 3, 2)), (Alike.READING,)),
        (somebody(name="山田 華子", birth_date=date(1952, 8, 11)), ()),
        (somebody(name="山田 月子", kana="ヤマダ ツキコ"), ()),
        (somebody(), (Alike.NAME, Alike.READING)),
        (
            somebody(name="山田 花代", kana="ヤマダ ハナヨ", address="見本市中央1-2-3"),
            (Alike.HOUSEHOLD,),
        ),
    ],
    ids=[
        "spouse",
        "namesake of another age",
        "same reading and birth date",
        "day and month exchanged",
        "one digit of the year",
        "same reading, another generation",
        "same surname only",
        "namesake of the same day",
        "twin",
    ],
)
def test_who_can_be_taken_for_the_resident(other: Resident, why: tuple[Alike, ...]) -> None:
    assert alike(other) == why


def test_foreign_residents_are_compared_by_latin_name_and_alias() -> None:
    me = a_resident(name="", latin_name="NGUYEN VAN AN", kana="グエン ヴァン アン", alias="山田 安")

    assert alike(somebody(name="", latin_name="Nguyen  Van An", kana="", birth_date=date(1999, 1, 1)), me)
    assert alike(somebody(name="山田安", kana="ヤマダ ヤスシ"), me) == (Alike.NAME,)
    assert alike(somebody(name="", latin_name="TRAN THI HOA", kana="チャン ティ ホア"), me) == ()


def test_empty_fields_are_nothing_in_common() -> None:
    me = a_resident(name="", latin_name="A B", kana="", address="")

    assert alike(somebody(name="", latin_name="C D", kana="", address=""), me) == ()


def test_the_resident_himself_is_no_look_alike_however_often_he_comes() -> None:
    me = a_resident()

    assert look_alikes(a_record(me), [served(me), served(me, minutes=20, counter="1")]) == ()


def test_second_record_of_the_same_person_is_told_by_its_number() -> None:
    (found,) = look_alikes(a_record(), [served(a_resident(id=UUID(int=7)))])

    assert found.why == (Alike.NAME, Alike.READING, Alike.HOUSEHOLD)
    assert found.differs == (Differing.NUMBER,)


def test_what_differs_is_told_in_the_order_of_comparing() -> None:
    spouse = somebody(name="山田 太郎", kana="ヤマダ タロウ", sex=Sex.MALE, address=a_resident().address)
    old_kanji = somebody(name="山田 花󠄀子")

    assert look_alikes(a_record(), [served(spouse)])[0].differs == (
        Differing.NAME,
        Differing.READING,
        Differing.SEX,
        Differing.NUMBER,
    )
    assert Differing.NAME in look_alikes(a_record(), [served(old_kanji)])[0].differs


def test_family_is_listed_once_each_the_most_dangerous_and_the_latest_first() -> None:
    home = a_resident().address
    family = [
        somebody(at, name=f"山田 {name}", kana=f"ヤマダ {kana}", address=home)
        for at, (name, kana) in enumerate((("太郎", "タロウ"), ("一", "ハジメ"), ("二葉", "フタバ")), 1)
    ]
    namesake = somebody(8)
    visits = [served(one, minutes=10 * at) for at, one in enumerate(family)]

    found = look_alikes(a_record(), [served(namesake), *visits, served(family[0], minutes=50)])

    names = [one.served.resident.name for one in found]
    assert names == ["山田 花子", "山田 太郎", "山田 二葉", "山田 一"]
    assert found[1].served.at == NINE + timedelta(minutes=50)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (date(1970, 3, 2), date(1970, 3, 2), True),
        (date(1970, 3, 2), date(1971, 3, 2), True),
        (date(1970, 3, 2), date(1971, 3, 4), False),
        (date(1970, 3, 12), date(1970, 12, 3), True),
        (date(1970, 3, 2), date(1980, 3, 2), True),
        (date(1970, 3, 2), date(1981, 3, 2), False),
    ],
)
def test_near_birth_dates(one: date, other: date, expected: bool) -> None:
    assert are_near(one, other) is are_near(other, one) is expected


@pytest.mark.parametrize(
    "written",
    [
        "見本県見本市中央一丁目2番3号",
        "見本市中央1丁目2番地の3",
        "見本市中央1-2-3",
        "見本市 中央1ー2ー3",
        "見本市中央１－２－３",
        "見本市中央1番2の3号",
    ],
)
def test_one_address_in_many_writings_is_one_household(written: str) -> None:
    assert address_key(written) == "見本市中央1-2-3"


def test_another_room_is_another_household() -> None:
    rooms = ("中央1-2-3 コーポ見本101", "中央一丁目2番3号コーポ見本101号室", "中央1-2-3コーポ見本102号")

    first, same, other = (address_key(room) for room in rooms)

    assert first == same != other
    assert address_key("中央1-2-3 101") == address_key("中央1-2-3-101") != address_key("中央1-2-31-01")
    assert address_key("中央二十三丁目十番1号") == address_key("中央23-10-1")
