"""Made-up residents for the demonstration; everybody here is recognisably nobody."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from counter_desk.bootstrap import Workplace
from counter_desk.domain.clock import local_date
from counter_desk.domain.commands import ImportedRow, ImportResidents
from counter_desk.domain.ids import ApplicationId, new_uuid7
from counter_desk.domain.resident import Resident, Sex


@dataclass(frozen=True)
class Sample:
    """One made-up resident. `note` says what is special."""

    number: str
    name: str
    kana: str
    birth_date: date
    sex: Sex
    address: str = "見本県見本市中央一丁目1番1号"
    note: str = ""
    moved_after_form: bool = False
    latin_name: str = field(default="")


SAMPLES = (
    Sample("99000000000000000000001", "見本 花子", "ミホン ハナコ", date(1970, 3, 2), Sex.FEMALE),
    Sample(
        "99000000000000000000002",
        "髙﨑 𠮷郎",
        "タカサキ ヨシロウ",
        date(1958, 11, 3),
        Sex.MALE,
        address="見本県見本市港町二丁目5番8号",
        note="外字",
    ),
    Sample(
        "99000000000000000000003",
        "辻\U000e0100 葛\U000e0100子",
        "ツジ カツコ",
        date(1991, 7, 20),
        Sex.FEMALE,
        address="見本県見本市山手三丁目7番9号 見本ハイツ201",
        note="異体字",
    ),
    Sample(
        "99000000000000000000004",
        "例示 太郎",
        "レイジ タロウ",
        date(2016, 5, 5),
        Sex.MALE,
        address="見本県見本市川原12番地の4",
        note="15歳未満",
    ),
    Sample(
        "99000000000000000000005",
        "転居 みほ",
        "テンキョ ミホ",
        date(1985, 1, 31),
        Sex.FEMALE,
        address="見本県見本市本町四丁目2番6号",
        note="旧住所の申請書",
        moved_after_form=True,
    ),
    Sample(
        "99000000000000000000006",
        "テスト マリア",
        "テスト マリア",
        date(1999, 12, 24),
        Sex.FEMALE,
        address="見本県見本市駅前五丁目3番10号 テスト荘3号室",
        latin_name="TEST MARIA",
    ),
    Sample(
        "99000000000000000000007", "見本 赤子", "ミホン アカゴ", date(2026, 6, 1), Sex.UNKNOWN, note="1歳未満"
    ),
    Sample("99000000000000000000999", "", "", date(2000, 1, 1), Sex.UNKNOWN, note="未登録"),
    Sample(
        "99000000000000000000008", "見本 華子", "ミホン ハナコ", date(1971, 3, 2), Sex.FEMALE, note="取り違え"
    ),
)


def import_samples(workplace: Workplace) -> None:
    """Put the samples into an empty database."""
    now = datetime.now(UTC)
    command = ImportResidents(
        id=new_uuid7(now),
        at=now,
        counter=workplace.settings.counter.id,
        staff=workplace.settings.counter.staff_id,
        file_name="demo",
        rows=tuple(_row(at, sample, now) for at, sample in enumerate(SAMPLES, 2) if sample.name),
    )
    workplace.desk.handle(command)


def _row(at: int, sample: Sample, now: datetime) -> ImportedRow:
    issued = local_date(now) - timedelta(days=60)
    resident = Resident(
        id=new_uuid7(now),
        name=sample.name,
        kana=sample.kana,
        birth_date=sample.birth_date,
        sex=sample.sex,
        address=sample.address,
        postal_code="000-0000",
        phone="000-0000-0000",
        latin_name=sample.latin_name,
        address_changed_on=issued + timedelta(days=30) if sample.moved_after_form else None,
    )
    return ImportedRow(
        row=at,
        resident=resident,
        application_id=new_uuid7(now),
        number=ApplicationId(sample.number),
        form_issued_on=issued,
    )
