from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from counter_desk.domain.commands import RetakePhoto
from counter_desk.domain.visit import VisitState
from counter_desk.storage import handled
from counter_desk.storage.audit import _HASHED_AS_TEXT, AuditEntry, _hash, append_audit, verify_chain
from counter_desk.storage.db import run_transaction
from counter_desk.storage.errors import Contended
from counter_desk.storage.models import AuditRow
from tests.storage.builders import NOW, new_id


def an_entry(counter="1", **after):
    command = RetakePhoto(id=new_id(), at=NOW, counter=counter, staff="山田", visit_id=new_id())
    return AuditEntry.of(command, {"state": VisitState.PHOTO_TAKEN}, after)


def a_chain(session, length=3):
    for at in range(length):
        append_audit(session, an_entry(step=at))


def rows(session):
    query = AuditRow.select().where(AuditRow.municipality == session.municipality)
    return session.rows(query.order_by(AuditRow.counter, AuditRow.seq))


def this(session, seq):
    return AuditRow.municipality == session.municipality, AuditRow.seq == seq


def test_an_entry_says_who_did_what(session):
    entry = an_entry(step=1)

    append_audit(session, entry)

    (row,) = rows(session)
    assert (row.seq, row.staff, row.command, row.at) == (1, "山田", "RetakePhoto", NOW)
    assert (row.command_id, row.id) == (entry.command_id, entry.id)
    assert (row.before, row.after) == ('{"state":"photo_taken"}', '{"step":1}')


def test_an_untouched_chain_is_whole(session):
    a_chain(session)

    assert verify_chain(session, "1") is None
    assert verify_chain(session, "no such counter") is None


def test_a_chain_longer_than_a_page_is_verified_to_its_end(lite):
    with lite.transaction():
        a_chain(lite, 1001)
    lite.write(AuditRow.update(staff="x").where(*this(lite, 1001)))

    assert verify_chain(lite, "1") == 1001


def test_counters_have_chains_of_their_own(session):
    append_audit(session, an_entry("1"))
    append_audit(session, an_entry("2"))

    assert [(row.counter, row.seq) for row in rows(session)] == [("1", 1), ("2", 1)]


@pytest.mark.parametrize(
    "forged",
    [
        {"staff": "佐藤"},
        {"after": '{"step":99}'},
        {"before": "{}"},
        {"at": NOW.replace(year=2025)},
        {"command": "AcceptPhoto"},
        {"command_id": new_id()},
        {"id": new_id()},
        {"hash": "0" * 64},
        {"previous_hash": "0" * 64},
    ],
    ids=lambda forged: next(iter(forged)),
)
def test_a_changed_row_breaks_the_chain_where_it_stands(session, forged):
    a_chain(session)
    session.write(AuditRow.update(forged).where(*this(session, 2)))

    assert verify_chain(session, "1") == 2


def test_a_row_that_was_taken_out_breaks_the_chain(session):
    a_chain(session)
    session.write(AuditRow.delete().where(*this(session, 2)))

    assert verify_chain(session, "1") == 2


def test_rows_that_changed_places_break_the_chain(session):
    a_chain(session)
    for seq, place in ((1, 9), (2, 1), (9, 2)):
        session.write(AuditRow.update(seq=place).where(*this(session, seq)))

    assert verify_chain(session, "1") == 1


def rehashed(row, **changes):
    columns = {name: getattr(row, name) for name in (*_HASHED_AS_TEXT, "id", "at", "command_id")} | changes
    return changes | {"hash": _hash(columns)}


def test_a_changed_row_with_a_fitting_hash_breaks_the_chain_at_the_next(session):
    a_chain(session)
    session.write(AuditRow.update(rehashed(rows(session)[1], staff="佐藤")).where(*this(session, 2)))

    assert verify_chain(session, "1") == 3


def test_a_renumbered_row_with_a_fitting_hash_breaks_the_chain(session):
    a_chain(session)
    session.write(AuditRow.update(rehashed(rows(session)[2], seq=9)).where(*this(session, 3)))

    assert verify_chain(session, "1") == 3


def test_two_rows_at_one_place_are_a_reason_to_try_again(session):
    append_audit(session, an_entry())
    (row,) = rows(session)

    with pytest.raises(Contended):
        session.write(AuditRow.insert(row.__data__))


def test_entries_of_two_threads_at_one_counter_make_one_chain(session):
    both_are_here = Barrier(2)

    def append_some(_: int) -> None:
        both_are_here.wait()
        for _ in range(5):
            run_transaction(session, lambda: append_audit(session, an_entry()))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(append_some, range(2)))

    assert [row.seq for row in rows(session)] == list(range(1, 11))
    assert verify_chain(session, "1") is None


def test_the_first_outcome_of_a_command_stays(session):
    command_id = new_id()
    assert handled.outcome_of(session, command_id) is None

    handled.remember_outcome(session, command_id, NOW, "1", '{"ok":true}')
    handled.remember_outcome(session, command_id, NOW, "1", '{"ok":false}')

    assert handled.outcome_of(session, command_id) == '{"ok":true}'
