"""What papers call the members of domain enums. Papers are Japanese, whatever language the screen has."""

from collections.abc import Mapping
from datetime import date

from counter_desk.domain.application import Route
from counter_desk.domain.eras import in_era
from counter_desk.domain.photo import PhotoException
from counter_desk.domain.resident import Sex

ROUTES: Mapping[Route, str] = {
    Route.AT_APPLICATION: "申請時来庁方式",
    Route.POSTAL: "郵送申請・交付時来庁方式",
    Route.ONLINE: "電子申請・交付時来庁方式",
}
SEXES: Mapping[Sex, str] = {Sex.FEMALE: "女", Sex.MALE: "男", Sex.UNKNOWN: ""}
EXCEPTIONS: Mapping[PhotoException, str] = {
    PhotoException.RELIGION: "宗教上の理由による被りもの",
    PhotoException.MEDICAL: "医療上の理由(かつら・眼帯など)",
    PhotoException.INFANT: "乳幼児(寝かせて撮影)",
    PhotoException.WHEELCHAIR: "車いすの使用",
    PhotoException.TUBES: "管・機器の装着",
    PhotoException.OTHER: "その他の理由",
}
UNDRAWABLE = "このPCの書体にない文字"


def both(day: date | None) -> str:
    """昭和45年3月2日 (1970-03-02), or nothing."""
    return f"{in_era(day)} ({day.isoformat()})" if day else ""


def hexes(characters: tuple[str, ...]) -> str:
    """U+20BB7, U+8FBB+E0100: for those who have to look a character up."""
    return ", ".join("U+" + "+".join(f"{ord(char):04X}" for char in one) for one in characters)
