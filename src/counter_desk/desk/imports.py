"""The handler that brings in residents' files."""

from dataclasses import replace

from counter_desk.desk.handling import Handled
from counter_desk.desk.records import flag_duplicates
from counter_desk.domain.application import Application
from counter_desk.domain.commands import ImportedRow, ImportResidents
from counter_desk.domain.resident import Resident, is_same_person
from counter_desk.storage import applications, residents
from counter_desk.storage.db import Session


def import_residents(session: Session, command: ImportResidents) -> Handled:
    """Put in rows that are not known yet; one whose ID or whose person is known stays as it is."""
    numbers = [row.number for row in command.rows if row.number is not None]
    known = applications.known_numbers(session, numbers)
    newcomers: list[Resident] = []
    made: list[Application] = []
    for row in command.rows:
        if row.number in known:
            continue
        earlier = _known_person(session, row.resident)
        if earlier is None:
            newcomers.append(row.resident)
        application = _application(row, earlier or row.resident)
        if application is not None:
            made.append(application)
    residents.insert_many_residents(session, newcomers)
    applications.insert_many_applications(session, made)
    _flag(session, command, made)
    after = {"file": command.file_name, "rows": len(command.rows)}
    return Handled(after=after | {"residents": len(newcomers), "applications": len(made)})


def _known_person(session: Session, resident: Resident) -> Resident | None:
    alike = residents.residents_alike(session, resident)
    return next((one for one in alike if is_same_person(one, resident)), None)


def _application(row: ImportedRow, resident: Resident) -> Application | None:
    if row.number is None or row.application_id is None:
        return None
    return Application(
        id=row.application_id,
        number=row.number,
        resident_id=resident.id,
        route=row.route,
        form_issued_on=row.form_issued_on,
    )


def _flag(session: Session, command: ImportResidents, made: list[Application]) -> None:
    by_row = {row.application_id: row.resident for row in command.rows}
    for application in made:
        flag_duplicates(
            session, command, application.id, replace(by_row[application.id], id=application.resident_id)
        )
