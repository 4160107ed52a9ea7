from tools.photo_page import PAGE, renewed


def test_the_page_about_photos_holds_the_rules_as_they_are() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert page == renewed(page), "run `python tools/photo_page.py`"
