"""Handlers that make and mend records."""

from dataclasses import fields, replace
from uuid import UUID

from counter_desk.desk.handling import Handled, Refused, raise_flag, record_of, require
from counter_desk.domain.application import (
    Application,
    ApplicationEvent,
    ApplicationState,
    advance_application,
    form_verdict,
)
from counter_desk.domain.clock import local_date
from counter_desk.domain.commands import Command, CorrectResident, RegisterApplication, WithdrawOutdatedForm
from counter_desk.domain.eras import parse_date
from counter_desk.domain.flag import FlagKind
from counter_desk.domain.names import clean_text, full_kana
from counter_desk.domain.resident import Resident, Sex, is_same_person, resident_verdict
from counter_desk.domain.verdict import ALLOWED, ReasonCode, Verdict, because, refused
from counter_desk.storage import applications, residents
from counter_desk.storage.db import Session

CORRECTABLE = frozenset(
    {"name", "kana", "latin_name", "alias", "birth_date", "sex", "address", "postal_code", "phone"}
)


def register_application(session: Session, command: RegisterApplication) -> Handled:
    """A new record from a form; a resident who is known already keeps what the register says."""
    known = residents.resident_by_id(session, command.resident.id)
    resident = known or command.resident
    require(resident_verdict(resident, local_date(command.at)))
    if known is None:
        residents.insert_resident(session, resident)
    application = Application(
        id=command.application_id,
        number=command.number,
        resident_id=resident.id,
        route=command.route,
        form_issued_on=command.form_issued_on,
    )
    applications.insert_application(session, application)
    advice = flag_duplicates(session, command, application.id, resident)
    return Handled(advice, after={"application": str(application.id), "resident": str(resident.id)})


def flag_duplicates(session: Session, command: Command, application_id: UUID, resident: Resident) -> Verdict:
    """Flag a second open application of the same person, and a second record of the person."""
    alike = [
        other for other in residents.residents_alike(session, resident) if is_same_person(other, resident)
    ]
    if alike:
        raise_flag(session, command, application_id, FlagKind.DUPLICATE_RESIDENT, other=str(alike[0].id))
    for one in (resident, *alike):
        for other in applications.open_applications_of(session, one.id):
            if other.id != application_id:
                raise_flag(
                    session, command, application_id, FlagKind.DUPLICATE_APPLICATION, other=str(other.id)
                )
                raise_flag(
                    session, command, other.id, FlagKind.DUPLICATE_APPLICATION, other=str(application_id)
                )
                return Verdict(True, (because(ReasonCode.DUPLICATE_APPLICATION),))
    return ALLOWED


def correct_resident(session: Session, command: CorrectResident) -> Handled:
    """Change fields of a resident; only what the clerk really saw can be changed, and only with a reason."""
    if not command.reason.strip():
        return Handled(refused(ReasonCode.REASON_MISSING, field="reason"))
    seen = residents.resident_by_id(session, command.resident_id)
    if seen is None:
        return Handled(refused(ReasonCode.RECORD_UNKNOWN))
    corrected = with_fields(seen, command.fields)
    if isinstance(corrected, Verdict):
        return Handled(corrected)
    verdict = resident_verdict(corrected, local_date(command.at))
    wrong = tuple(reason for reason in verdict.reasons if reason.values.get("field") in command.fields)
    if wrong:
        return Handled(Verdict(False, wrong))
    if not residents.update_resident(session, corrected, command.version):
        return Handled(refused(ReasonCode.RECORD_CHANGED))
    return Handled(
        before=_changed(seen, corrected) | {"resident": str(seen.id)},
        after=_changed(corrected, seen) | {"reason": command.reason},
    )


def with_fields(resident: Resident, texts: object) -> Resident | Verdict:
    """`resident` with typed texts put in their fields, dates in any of the known ways of writing."""
    changes: dict[str, object] = {}
    for name, text in dict(texts).items():  # type: ignore[call-overload]  # a Mapping[str, str]
        if name not in CORRECTABLE:
            raise ValueError(f"{name} can't be corrected")
        changes[name] = clean_text(text)
    if "kana" in changes:
        changes["kana"] = full_kana(str(changes["kana"]))
    if "birth_date" in changes:
        birth_date = parse_date(str(changes["birth_date"]))
        if birth_date is None:
            missing = not changes["birth_date"]
            code = ReasonCode.BIRTH_DATE_MISSING if missing else ReasonCode.BIRTH_DATE_UNREADABLE
            return refused(code, field="birth_date")
        changes["birth_date"] = birth_date
    if "sex" in changes:
        changes["sex"] = Sex(str(changes["sex"]))
    return replace(resident, **changes)  # type: ignore[arg-type]  # checked against CORRECTABLE


def withdraw_outdated_form(session: Session, command: WithdrawOutdatedForm) -> Handled:
    """Take an application with an outdated form out of use, flagged; its ID would make a wrong card."""
    record = record_of(session, command.application_id)
    outdated = form_verdict(record.application, record.resident)
    if outdated.ok:
        return Handled(refused(ReasonCode.STEP_NOT_ALLOWED, state=record.application.state, event="withdraw"))
    change_application(session, record.application, ApplicationEvent.WITHDRAW)
    raise_flag(session, command, record.application.id, FlagKind.FORM_OUTDATED, **outdated.reasons[0].values)
    return Handled(before={"state": record.application.state}, after={"state": ApplicationState.WITHDRAWN})


def change_application(
    session: Session, application: Application, event: ApplicationEvent, **changes: object
) -> Application:
    """Store the application's next state of life, or refuse."""
    following = advance_application(application.route, application.state, event)
    if isinstance(following, Verdict):
        raise Refused(following)
    changed = replace(application, state=following, **changes)  # type: ignore[arg-type]  # fields of Application
    if not applications.update_application(session, changed, application.version):
        raise Refused(refused(ReasonCode.RECORD_CHANGED))
    return changed


def _changed(one: Resident, other: Resident) -> dict[str, object]:
    return {
        each.name: str(getattr(one, each.name))
        for each in fields(one)
        if each.name != "version" and getattr(one, each.name) != getattr(other, each.name)
    }
