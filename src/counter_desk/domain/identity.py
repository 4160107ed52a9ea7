"""Identity documents: which kinds there are, and which sets of them are enough for a route (domain rule 4).

Only the kind, and that it was seen, is recorded; never a number or a copy.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from counter_desk.domain.application import Route
from counter_desk.domain.verdict import Reason, ReasonCode, Verdict, because, verdict_of


class IdentityGroup(StrEnum):
    """A: official, with a photo. B: without. N: the notification card."""

    A = "A"
    B = "B"
    N = "N"


class IdentityDocument(StrEnum):
    """The kinds that a clerk ticks."""

    DRIVING_LICENCE = "driving_licence"
    PASSPORT = "passport"
    RESIDENCE_CARD = "residence_card"
    DISABILITY_BOOK = "disability_book"
    DRIVING_HISTORY = "driving_history"
    OLD_CARD = "old_card"
    INSURANCE_CARD = "insurance_card"
    PENSION_BOOK = "pension_book"
    EMPLOYEE_CARD = "employee_card"
    STUDENT_CARD = "student_card"
    MATERNITY_BOOK = "maternity_book"
    NOTIFICATION_CARD = "notification_card"


_D, _G = IdentityDocument, IdentityGroup
GROUPS: Mapping[IdentityDocument, IdentityGroup] = {
    _D.DRIVING_LICENCE: _G.A,
    _D.PASSPORT: _G.A,
    _D.RESIDENCE_CARD: _G.A,
    _D.DISABILITY_BOOK: _G.A,
    _D.DRIVING_HISTORY: _G.A,
    _D.OLD_CARD: _G.A,
    _D.INSURANCE_CARD: _G.B,
    _D.PENSION_BOOK: _G.B,
    _D.EMPLOYEE_CARD: _G.B,
    _D.STUDENT_CARD: _G.B,
    _D.MATERNITY_BOOK: _G.B,
    _D.NOTIFICATION_CARD: _G.N,
}


@dataclass(frozen=True)
class IdentitySet:
    """A set that is enough: how many of each group. `pin_later`: the PIN is entered at a later call."""

    name: str
    needs: Mapping[IdentityGroup, int]
    pin_later: bool = False


A1 = IdentitySet("A×1", {_G.A: 1})
A1_PIN_LATER = IdentitySet("A×1", {_G.A: 1}, pin_later=True)
A2 = IdentitySet("A×2", {_G.A: 2})
AB = IdentitySet("A+B", {_G.A: 1, _G.B: 1})
B2 = IdentitySet("B×2", {_G.B: 2})
NB2 = IdentitySet("N+B×2", {_G.N: 1, _G.B: 2})
IDENTITY_SETS: Mapping[Route, tuple[IdentitySet, ...]] = {
    Route.AT_APPLICATION: (A2, AB, NB2, A1_PIN_LATER),
    Route.POSTAL: (A1, B2),
    Route.ONLINE: (A1, B2),
}


@dataclass(frozen=True, kw_only=True)
class IdentityCheck:
    """What was seen, of the resident and of the representative who came along."""

    seen: tuple[IdentityDocument, ...]
    representative_seen: tuple[IdentityDocument, ...] = ()
    exception_reason: str = ""  # why fewer documents were enough, in the clerk's words


def met_set(seen: tuple[IdentityDocument, ...], route: Route) -> IdentitySet | None:
    """The first lawful set that the documents make, best first; a document counts once, in its own group."""
    counts = {group: sum(GROUPS[document] is group for document in set(seen)) for group in IdentityGroup}
    return next(
        (
            one
            for one in IDENTITY_SETS[route]
            if all(counts[group] >= count for group, count in one.needs.items())
        ),
        None,
    )


def identity_verdict(check: IdentityCheck, route: Route, *, representative_needed: bool) -> Verdict:
    """Whether enough was seen. An exception with its reason in writing stands, and is flagged by the desk."""
    if check.exception_reason.strip():
        return Verdict(True)
    reasons: list[Reason] = []
    sets = " / ".join(dict.fromkeys(one.name for one in IDENTITY_SETS[route]))
    if met_set(check.seen, route) is None:
        reasons.append(because(ReasonCode.IDENTITY_INSUFFICIENT, sets=sets))
    if representative_needed and not check.representative_seen:
        reasons.append(because(ReasonCode.REPRESENTATIVE_NEEDED))
    elif representative_needed and met_set(check.representative_seen, Route.POSTAL) is None:
        reasons.append(because(ReasonCode.REPRESENTATIVE_IDENTITY_INSUFFICIENT, sets="A×1 / B×2"))
    return verdict_of(reasons)
