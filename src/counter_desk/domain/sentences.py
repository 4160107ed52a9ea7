"""The one catalogue of sentences: what each reason and fault says and what to do next, and what to look at.

English templates with {named} values; Japanese stands in resources/translations. Screens translate them with
Qt Linguist, papers and the command line through `texts.py`, both from the same file.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from counter_desk.domain.errors import Fault
from counter_desk.domain.photo import Look
from counter_desk.domain.verdict import ReasonCode


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name that lupdate looks for
    """Marks `text` for translation and gives it back unchanged."""
    return text


_R = ReasonCode
REASON_SENTENCES: Mapping[ReasonCode, str] = MappingProxyType(
    {
        _R.ID_EMPTY: QT_TRANSLATE_NOOP(
            "Reason", "There is no application ID. Scan the form or type its 23 digits."
        ),
        _R.ID_WRONG_LENGTH: QT_TRANSLATE_NOOP(
            "Reason",
            "That is {digits} digits; an application ID has {wanted}. Look at the upper right of the form.",
        ),
        _R.ID_SEVERAL: QT_TRANSLATE_NOOP(
            "Reason",
            "This code holds {count} different application IDs. Type the ID that is printed on the form.",
        ),
        _R.ID_NOT_DIGITS: QT_TRANSLATE_NOOP(
            "Reason", "This is not an application ID. Scan the QR code of the application form."
        ),
        _R.ID_NOT_IN_PATTERN: QT_TRANSLATE_NOOP(
            "Reason", "This code is not of the kind set for application forms. Type the 23 digits instead."
        ),
        _R.ID_TYPED_DIFFERS: QT_TRANSLATE_NOOP(
            "Reason", "The two entries differ. Compare them with the form and type the ID again."
        ),
        _R.ID_TAKEN: QT_TRANSLATE_NOOP(
            "Reason",
            "This application ID belongs to another record already. Scan the form to open that record.",
        ),
        _R.INDIVIDUAL_NUMBER: QT_TRANSLATE_NOOP(
            "Reason",
            "This reads as an individual number (12 digits). It must not be stored here and was not taken. "
            "Scan the form's QR code, or write another number without its digits in a row.",
        ),
        _R.CODE_UNKNOWN: QT_TRANSLATE_NOOP(
            "Reason", "This code is not known here: “{text}”. Scan the QR code of the application form."
        ),
        _R.CODE_MISREAD: QT_TRANSLATE_NOOP(
            "Reason", "The code was not read cleanly. Smooth the paper and scan it again."
        ),
        _R.CODE_NEWER: QT_TRANSLATE_NOOP(
            "Reason", "This code comes from a newer version of the program. Ask IT to update this PC."
        ),
        _R.RECEIPT_UNKNOWN: QT_TRANSLATE_NOOP(
            "Reason",
            "This receipt is not of this office's records. Look at the office named on it, or scan the form.",
        ),
        _R.SLIP_OF_OTHER_MUNICIPALITY: QT_TRANSLATE_NOOP(
            "Reason", "This voucher slip is of another municipality (code {municipality}), not of this one."
        ),
        _R.SLIP_YEAR_UNKNOWN: QT_TRANSLATE_NOOP(
            "Reason",
            "This voucher slip names the year {year}, which has not come yet. "
            "Don't take it; show it to a supervisor.",
        ),
        _R.SLIP_FORGED: QT_TRANSLATE_NOOP(
            "Reason",
            "This voucher slip was not issued by this office: its signature is wrong. "
            "Don't take it; show it to a supervisor.",
        ),
        _R.SLIP_NOT_YET: QT_TRANSLATE_NOOP(
            "Reason",
            "This is a genuine voucher slip of this office. This version can't take slips in yet; "
            "go on as your office does it.",
        ),
        _R.RESERVATION_NOT_YET: QT_TRANSLATE_NOOP(
            "Reason",
            "This is a reservation. This version can't open reservations yet; scan the form or search (F3).",
        ),
        _R.CARD_BOX_NOT_YET: QT_TRANSLATE_NOOP(
            "Reason",
            "This is the label of a card box. This version doesn't keep cards yet; nothing was changed.",
        ),
        _R.STAFF_BADGE_NOT_YET: QT_TRANSLATE_NOOP(
            "Reason",
            "This is a staff badge. Signing in by badge is not possible yet; nothing was changed.",
        ),
        _R.SETUP_ELSEWHERE: QT_TRANSLATE_NOOP(
            "Reason",
            "This is a test code for setting up the scanner. It works only in the settings, under Scanner.",
        ),
        _R.SCANNED_SAME: QT_TRANSLATE_NOOP(
            "Reason", "That code is of the record that is open already. Go on; nothing was changed."
        ),
        _R.SCANNED_WHILE_TYPING: QT_TRANSLATE_NOOP(
            "Reason",
            "Another code was scanned, but the new record here is not saved yet. "
            "Save it first, or drop it with Ctrl+F12 and go on to the other one.",
        ),
        _R.SCANNED_IN_VISIT: QT_TRANSLATE_NOOP(
            "Reason",
            "Another code was scanned, but this visit is not finished. Go on with it, "
            "or put it aside with Ctrl+F12 and go on to the other one.",
        ),
        _R.SCANNED_BEFORE_NEXT: QT_TRANSLATE_NOOP(
            "Reason",
            "Another code was scanned. If this resident has the papers, "
            "Ctrl+F12 finishes the visit and goes on to the other one.",
        ),
        _R.NAME_MISSING: QT_TRANSLATE_NOOP("Reason", "The name is missing. Type it as the register has it."),
        _R.KANA_MISSING: QT_TRANSLATE_NOOP("Reason", "The reading is missing. Ask the resident and type it."),
        _R.KANA_NOT_KANA: QT_TRANSLATE_NOOP("Reason", "The reading holds characters that are not kana."),
        _R.BIRTH_DATE_MISSING: QT_TRANSLATE_NOOP("Reason", "The birth date is missing."),
        _R.BIRTH_DATE_UNREADABLE: QT_TRANSLATE_NOOP(
            "Reason", "The birth date can't be read. Write it as 1970-03-02 or S45.3.2."
        ),
        _R.BIRTH_DATE_IN_FUTURE: QT_TRANSLATE_NOOP("Reason", "The birth date lies in the future."),
        _R.BIRTH_DATE_TOO_OLD: QT_TRANSLATE_NOOP(
            "Reason", "By the birth date the resident would be over {years} years old. Check the era."
        ),
        _R.ADDRESS_MISSING: QT_TRANSLATE_NOOP("Reason", "The address is missing."),
        _R.DATE_UNREADABLE: QT_TRANSLATE_NOOP(
            "Reason", "This date can't be read. Write it as 2026-11-24 or R8.11.24."
        ),
        _R.RECORD_UNKNOWN: QT_TRANSLATE_NOOP(
            "Reason",
            "There is no record for this. Fill in the fields, or search by reading and birth date.",
        ),
        _R.RECORD_CHANGED: QT_TRANSLATE_NOOP(
            "Reason",
            "Someone else changed this record meanwhile. Look at the new values and repeat your change.",
        ),
        _R.REASON_MISSING: QT_TRANSLATE_NOOP("Reason", "Write the reason; one sentence is enough."),
        _R.FORM_OUTDATED: QT_TRANSLATE_NOOP(
            "Reason",
            "The form was printed on {issued}, but name or address changed on {changed}: "
            "its ID is of the old data. "
            "Print a new form, or open the form with the newer ID.",
        ),
        _R.ALREADY_APPLIED: QT_TRANSLATE_NOOP(
            "Reason",
            "This application was made {applied} already. Nothing is left to do; print the receipt again.",
        ),
        _R.DUPLICATE_APPLICATION: QT_TRANSLATE_NOOP(
            "Reason",
            "This resident has another open application. It is flagged; go on with the form in hand.",
        ),
        _R.OPEN_ELSEWHERE: QT_TRANSLATE_NOOP(
            "Reason", "This record is open at counter {counter}. Ask there, or wait until that visit ends."
        ),
        _R.COUNTER_OCCUPIED: QT_TRANSLATE_NOOP(
            "Reason", "A visit is still open at this counter. Finish it or put it aside first."
        ),
        _R.READ_BACK_MISSING: QT_TRANSLATE_NOOP(
            "Reason", "Read name and birth date back to the resident first, and confirm it."
        ),
        _R.STEP_NOT_ALLOWED: QT_TRANSLATE_NOOP("Reason", "That is not possible now. Do the lit step first."),
        _R.NOT_PERMITTED: QT_TRANSLATE_NOOP("Reason", "Your role may not do this. Ask a supervisor."),
        _R.NOT_A_PICTURE: QT_TRANSLATE_NOOP(
            "Reason", "This file is not a picture. Choose a JPEG, HEIC or PNG file."
        ),
        _R.PICTURE_DAMAGED: QT_TRANSLATE_NOOP(
            "Reason", "This picture is damaged or incomplete. Copy it again or take a new photo."
        ),
        _R.PICTURE_HUGE: QT_TRANSLATE_NOOP(
            "Reason", "This picture is too large to open safely. Save it smaller, or take a photo here."
        ),
        _R.PICTURE_TOO_SMALL: QT_TRANSLATE_NOOP(
            "Reason", "The face has too few pixels for a card photo. Come closer or take a larger picture."
        ),
        _R.PICTURE_IS_VIDEO: QT_TRANSLATE_NOOP("Reason", "This is a video. Choose a still picture."),
        _R.PICTURE_ANIMATED: QT_TRANSLATE_NOOP(
            "Reason", "This picture moves (an animation). Choose a still picture."
        ),
        _R.PICTURE_PAGES: QT_TRANSLATE_NOOP(
            "Reason", "This file holds several pages. Save the page with the photo alone."
        ),
        _R.PICTURE_CMYK: QT_TRANSLATE_NOOP(
            "Reason",
            "This picture has printing colours (CMYK), which the card can't take. "
            "Ask for the original, or take a photo here.",
        ),
        _R.PICTURE_FORMAT: QT_TRANSLATE_NOOP(
            "Reason",
            "Pictures of this kind ({format}) can't be used. Save it as JPEG, or take a photo here.",
        ),
        _R.PICTURE_EMPTY: QT_TRANSLATE_NOOP(
            "Reason", "This file is empty. Copy it again from the phone or the memory card."
        ),
        _R.PICTURE_TURNED: QT_TRANSLATE_NOOP(
            "Reason",
            "The picture lay on its side or upside down and was turned upright. "
            "Check that it is the right way up.",
        ),
        _R.NO_FACE: QT_TRANSLATE_NOOP("Reason", "No face can be seen. Look straight into the camera."),
        _R.DRAWING: QT_TRANSLATE_NOOP(
            "Reason", "This looks like a drawing or a computer image. A photo of the person is needed."
        ),
        _R.FACE_UNCLEAR: QT_TRANSLATE_NOOP(
            "Reason",
            "This does not look like a person's whole face: it is covered, or a drawing. Uncover it.",
        ),
        _R.SEVERAL_FACES: QT_TRANSLATE_NOOP(
            "Reason", "More than one face is in the picture. Only one person, please."
        ),
        _R.FACE_TOO_SMALL: QT_TRANSLATE_NOOP("Reason", "The face is too small. Come closer to the camera."),
        _R.FACE_TOO_LARGE: QT_TRANSLATE_NOOP("Reason", "The face is too large. Move back a little."),
        _R.FACE_OFF_CENTRE: QT_TRANSLATE_NOOP(
            "Reason", "The face is not in the middle. Move into the guide."
        ),
        _R.HEAD_TILTED: QT_TRANSLATE_NOOP("Reason", "The head is tilted. Hold it upright."),
        _R.HEAD_TURNED: QT_TRANSLATE_NOOP("Reason", "The head is turned. Face the camera straight on."),
        _R.HEAD_RAISED_OR_LOWERED: QT_TRANSLATE_NOOP(
            "Reason", "The chin is too high or too low. Look into the lens."
        ),
        _R.EYES_SHUT: QT_TRANSLATE_NOOP("Reason", "The eyes are shut. Open them and look into the lens."),
        _R.EYES_HIDDEN: QT_TRANSLATE_NOOP(
            "Reason", "The eyes can't be seen. Take off dark glasses and put hair out of the face."
        ),
        _R.EYE_GLARE: QT_TRANSLATE_NOOP(
            "Reason", "The glasses reflect the light. Lower the chin a little, or take them off."
        ),
        _R.RED_EYES: QT_TRANSLATE_NOOP("Reason", "The eyes are red from the flash. Switch the flash off."),
        _R.MOUTH_OPEN: QT_TRANSLATE_NOOP("Reason", "The mouth is open. Close it."),
        _R.MOUTH_COVERED: QT_TRANSLATE_NOOP("Reason", "The mouth can't be seen. Take off the mask."),
        _R.FACE_COVERED: QT_TRANSLATE_NOOP(
            "Reason", "Something covers the face. Put hair, hands and scarf out of it."
        ),
        _R.HEAD_COVERED: QT_TRANSLATE_NOOP("Reason", "The head is covered. Take off the hat."),
        _R.BLURRED: QT_TRANSLATE_NOOP("Reason", "The picture is blurred. Hold still, or wipe the lens."),
        _R.MOTION_BLURRED: QT_TRANSLATE_NOOP("Reason", "The picture shook. Hold still for a moment."),
        _R.TOO_DARK: QT_TRANSLATE_NOOP("Reason", "The face is too dark. Switch on the light in front."),
        _R.TOO_BRIGHT: QT_TRANSLATE_NOOP("Reason", "The face is too bright. Turn the light down."),
        _R.LIGHT_UNEVEN: QT_TRANSLATE_NOOP(
            "Reason", "One side of the face is darker. Light it from the front."
        ),
        _R.LOW_CONTRAST: QT_TRANSLATE_NOOP(
            "Reason", "The picture is pale, as through fog. Wipe the lens and light the face from the front."
        ),
        _R.COLOUR_UNNATURAL: QT_TRANSLATE_NOOP(
            "Reason", "The colours are not natural. Switch off coloured light and picture effects."
        ),
        _R.BACKGROUND_BUSY: QT_TRANSLATE_NOOP(
            "Reason", "Something shows behind the head. Use the plain background."
        ),
        _R.SHADOW_BEHIND: QT_TRANSLATE_NOOP(
            "Reason", "A shadow falls on the background. Move away from the wall, or light it too."
        ),
        _R.COMPRESSED: QT_TRANSLATE_NOOP(
            "Reason", "The picture was compressed too much. Use the original, or take a photo here."
        ),
        _R.CROP_OUTSIDE: QT_TRANSLATE_NOOP(
            "Reason", "The head is too near the edge. Leave room above and beside it."
        ),
        _R.NOT_COLOUR: QT_TRANSLATE_NOOP("Reason", "The picture has no colour. A card photo is in colour."),
        _R.INFANT_WITHOUT_PHOTO: QT_TRANSLATE_NOOP(
            "Reason", "A child under one year has a card without a photo."
        ),
        _R.PHOTO_MISSING: QT_TRANSLATE_NOOP(
            "Reason", "A photo is needed at this age. Go back with F6 and take one."
        ),
        _R.FORM_WITHDRAWN: QT_TRANSLATE_NOOP(
            "Reason", "This form was withdrawn. Scan the form that was issued after it."
        ),
        _R.PHOTO_NOT_OF_VISIT: QT_TRANSLATE_NOOP(
            "Reason", "This photo was not taken in this visit and was not used. Take a new one."
        ),
        _R.LOOK_MISSING: QT_TRANSLATE_NOOP(
            "Reason", "Look at what is listed beside the picture first, and tick each line."
        ),
        _R.CAPTURE_OF_OTHER_RECORD: QT_TRANSLATE_NOOP(
            "Reason", "This picture was taken while another record was open. Take a new one."
        ),
        _R.NOTHING_TO_APPROVE: QT_TRANSLATE_NOOP(
            "Reason", "No photo exception of this application waits for approval. Look at the ID."
        ),
        _R.APPROVED_BY_ANOTHER: QT_TRANSLATE_NOOP(
            "Reason", "Who accepted the photo can't approve it too. Ask another supervisor."
        ),
        _R.NAME_BOARD_MISSING: QT_TRANSLATE_NOOP(
            "Reason",
            "No photo of this application has a name board: there is none yet, or it was deleted.",
        ),
        _R.PERSON_NOT_CHOSEN: QT_TRANSLATE_NOOP(
            "Reason",
            "Somebody who can be mistaken for this resident came today. "
            "Choose beside the picture who sits here.",
        ),
        _R.PERSON_IS_OTHER: QT_TRANSLATE_NOOP(
            "Reason",
            "You chose somebody whose record is not open. Ask for name and birth date. "
            "If it is the one you chose, put this visit aside and scan the right form.",
        ),
        _R.PHOTO_UNLIKE_OWN: QT_TRANSLATE_NOOP(
            "Reason",
            "The face looks different from this resident's photo of {taken}. Faces change: if it is the same "
            "person, go on.",
        ),
        _R.PHOTO_LIKE_OTHER: QT_TRANSLATE_NOOP(
            "Reason",
            "The face looks like {name}'s photo, taken here at {time}. Is the right person here? Twins and "
            "families look alike: then go on.",
        ),
        _R.IDENTITY_INSUFFICIENT: QT_TRANSLATE_NOOP(
            "Reason", "The documents are not enough yet. One of these sets is: {sets}."
        ),
        _R.REPRESENTATIVE_NEEDED: QT_TRANSLATE_NOOP(
            "Reason", "A legal representative must be here; tick what identifies the representative."
        ),
        _R.REPRESENTATIVE_IDENTITY_INSUFFICIENT: QT_TRANSLATE_NOOP(
            "Reason", "The representative's documents are not enough yet. One of these sets is: {sets}."
        ),
        _R.CHARACTER_UNDRAWABLE: QT_TRANSLATE_NOOP(
            "Reason", "No font on this PC has: {characters}. The paper shows 〓; the record is flagged."
        ),
    }
)

_F = Fault
FAULT_SENTENCES: Mapping[Fault, str] = MappingProxyType(
    {
        _F.DISK_FULL: QT_TRANSLATE_NOOP(
            "Fault", "The disk is full. Nothing was lost; free some space and try again."
        ),
        _F.DATABASE_READ_ONLY: QT_TRANSLATE_NOOP(
            "Fault", "The database can't be written. Ask IT for write access to its folder, then try again."
        ),
        _F.DATABASE_LOCKED: QT_TRANSLATE_NOOP(
            "Fault", "Another program holds the database. Close it or wait a moment, then try again."
        ),
        _F.DATABASE_UNREACHABLE: QT_TRANSLATE_NOOP(
            "Fault",
            "The database can't be reached. Check the network or the path in the settings, then try again.",
        ),
        _F.DATABASE_DAMAGED: QT_TRANSLATE_NOOP(
            "Fault", "The database is damaged. Stop here and ask IT to restore the last backup."
        ),
        _F.DATABASE_TOO_NEW: QT_TRANSLATE_NOOP(
            "Fault", "The database was made by a newer version. Update this program before you go on."
        ),
        _F.DATABASE_NOT_MIGRATED: QT_TRANSLATE_NOOP(
            "Fault", "The database is of an older version. Run: counter-desk db migrate"
        ),
        _F.JOURNAL_IN_USE: QT_TRANSLATE_NOOP(
            "Fault", "The program already runs for this counter. Use its window, or close it first."
        ),
        _F.KEY_MISSING: QT_TRANSLATE_NOOP(
            "Fault",
            "The key file of this database is missing. "
            "Ask IT to put it back; without it nothing can be read.",
        ),
        _F.KEY_WRONG: QT_TRANSLATE_NOOP(
            "Fault", "The key file does not fit this database. Ask IT for the right one."
        ),
        _F.CAMERA_MISSING: QT_TRANSLATE_NOOP(
            "Fault", "No camera was found. Plug it in; it comes back by itself. Or choose a photo file."
        ),
        _F.CAMERA_BUSY: QT_TRANSLATE_NOOP(
            "Fault", "Another program uses the camera. Close it, then try again. Or choose a photo file."
        ),
        _F.CAMERA_STOPPED: QT_TRANSLATE_NOOP(
            "Fault",
            "The camera sends no picture. Check its cable; it comes back by itself. Or choose a photo file.",
        ),
        _F.CAMERA_UNLISTED: QT_TRANSLATE_NOOP(
            "Fault",
            "The camera of the settings is not there. Plug it in; it comes back by itself. "
            "Or choose another one in the settings: {detail}.",
        ),
        _F.CAMERA_DENIED: QT_TRANSLATE_NOOP(
            "Fault",
            "This program may not use the camera. Ask IT to allow it "
            "(Windows: privacy settings; Linux: group video). Or choose a photo file.",
        ),
        _F.CAMERA_SMALL: QT_TRANSLATE_NOOP(
            "Fault",
            "The camera gives only {detail} pixels, too few for a card photo. "
            "Choose another camera in the settings, or a photo file.",
        ),
        _F.CAMERA_DARK: QT_TRANSLATE_NOOP(
            "Fault",
            "The camera's picture is black. Open the lens cover and switch on the light. "
            "Or choose a photo file.",
        ),
        _F.CAMERA_FROZEN: QT_TRANSLATE_NOOP(
            "Fault",
            "The camera's picture stood still; the camera is being started again. "
            "If it does not come back, pull its cable and plug it in again. Or choose a photo file.",
        ),
        _F.SCANNER_MISSING: QT_TRANSLATE_NOOP(
            "Fault", "No scanner was found. Plug it in; it comes back by itself. Or type the 23 digits."
        ),
        _F.SCANNER_STOPPED: QT_TRANSLATE_NOOP(
            "Fault", "The scanner is gone. Check its cable; it comes back by itself. Or type the 23 digits."
        ),
        _F.PRINTER_MISSING: QT_TRANSLATE_NOOP(
            "Fault",
            "The printer of the settings is not there. Choose another one, or save the papers as files.",
        ),
        _F.PRINTER_STOPPED: QT_TRANSLATE_NOOP(
            "Fault", "The printer has stopped. Check paper and cover, then print again."
        ),
        _F.PRINTER_REFUSED: QT_TRANSLATE_NOOP(
            "Fault", "The printer did not take the job. Check it, then print again; the visit stays open."
        ),
        _F.FILE_UNREADABLE: QT_TRANSLATE_NOOP(
            "Fault", "The file can't be read: {detail}. Choose another one."
        ),
        _F.MODEL_DAMAGED: QT_TRANSLATE_NOOP(
            "Fault", "A file of the program is missing or damaged: {detail}. Install the program again."
        ),
        _F.FONT_MISSING: QT_TRANSLATE_NOOP(
            "Fault", "A font of the program is missing: {detail}. Install the program again."
        ),
    }
)
LOOK_NAMES: Mapping[StrEnum, str] = MappingProxyType(
    {
        Look.EYES: QT_TRANSLATE_NOOP("Name", "Both eyes are open"),
        Look.GLASSES: QT_TRANSLATE_NOOP("Name", "The eyes show clearly through the glasses"),
        Look.EXPRESSION: QT_TRANSLATE_NOOP("Name", "Mouth closed, the face as usual"),
        Look.FACE_COVER: QT_TRANSLATE_NOOP("Name", "Nothing covers the face (a beard is no cover)"),
        Look.HEAD_COVER: QT_TRANSLATE_NOOP("Name", "No hat: what shows is hair"),
        Look.COLOUR: QT_TRANSLATE_NOOP("Name", "The skin has its natural colour"),
        Look.SHADOW: QT_TRANSLATE_NOOP("Name", "No shadow behind the head"),
        Look.COMPRESSION: QT_TRANSLATE_NOOP("Name", "No small squares in the face"),
        Look.RECAPTURE: QT_TRANSLATE_NOOP("Name", "The person sits here: it is no photo of a photo"),
    }
)
