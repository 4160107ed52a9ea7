"""Patterns that offices may change; here by themselves, so that the settings are read without any rule."""

# The form's QR text is not published: bare digits, or a URL with one run of 23 digits. Group 1 is the ID.
APPLICATION_ID_PATTERN = r"(?<!\d)(\d{23})(?!\d)"
