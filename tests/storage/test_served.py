from dataclasses import replace
from datetime import timedelta

from counter_desk.storage.db import is_sqlite, run_sql
from counter_desk.storage.served import served_since
from counter_desk.storage.visits import insert_visit
from tests.storage.builders import NOW, a_visit, stored_application

MORNING = NOW.replace(hour=0, minute=0, second=0, microsecond=0)


def came(session, number, **changes):
    application = stored_application(session, number, name=f"見本 {number}号")
    visit = a_visit(application, counter=str(number), **changes)
    insert_visit(session, visit)
    return visit


def names(session):
    return [one.resident.name for one in served_since(session, MORNING)]


def test_everybody_of_today_at_every_counter_the_earliest_first(session):
    came(session, 1, ended_at=NOW)
    came(session, 2, started_at=NOW - timedelta(minutes=30))

    found = served_since(session, MORNING)

    assert [(one.resident.name, one.counter, one.is_open) for one in found] == [
        ("見本 2号", "2", True),
        ("見本 1号", "1", False),
    ]
    assert found[1].at == NOW
    assert found[1].number.digits == f"{1:023d}"


def test_yesterday_counts_only_while_the_visit_is_open(session):
    yesterday = NOW - timedelta(days=1)
    came(session, 1, started_at=yesterday, ended_at=yesterday)
    came(session, 2, started_at=yesterday)

    assert names(session) == ["見本 2号"]


def test_moment_itself_is_of_the_day(session):
    came(session, 1, started_at=MORNING, ended_at=NOW)
    came(session, 2, started_at=MORNING - timedelta(microseconds=1), ended_at=NOW)

    assert names(session) == ["見本 1号"]


def test_nobody_of_another_municipality_is_seen(session):
    came(replace(session, municipality=session.municipality + "-other"), 1)

    assert names(session) == []


def test_the_day_is_found_by_an_index(session):
    if is_sqlite(session.database):
        plan = run_sql(
            session.database,
            "EXPLAIN QUERY PLAN SELECT id FROM visit WHERE municipality = ? AND started_at >= ?",
            "test",
            MORNING.isoformat(),
        )
        assert any("visit_by_start" in str(row) for row in plan), plan
    else:
        found = run_sql(
            session.database, "SELECT indexdef FROM pg_indexes WHERE indexname = 'visit_by_start'"
        )
        assert "(municipality, started_at)" in found[0][0]
