"""The tables as peewee models, for building queries: migrations make the tables, the session runs queries."""

from datetime import UTC, date, datetime

import peewee


class MomentField(peewee.Field):
    """An aware time, kept in UTC: TIMESTAMPTZ, or ISO text with microseconds, which sorts, on SQLite."""

    field_type = "TIMESTAMPTZ"

    def db_value(self, value: datetime | None) -> str | None:
        """ISO text, for both."""
        return value.astimezone(UTC).isoformat(timespec="microseconds") if value else None

    def python_value(self, value: datetime | str | None) -> datetime | None:
        """Aware, in UTC."""
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(UTC) if moment else None


class DayField(peewee.Field):
    """A calendar day: DATE, or ISO text on SQLite."""

    field_type = "DATE"

    def db_value(self, value: date | None) -> str | None:
        """ISO text, for both."""
        return value.isoformat() if value else None

    def python_value(self, value: date | str | None) -> date | None:
        """A day."""
        return date.fromisoformat(value) if isinstance(value, str) else value


class Table(peewee.Model):
    """What all tables begin with."""

    municipality = peewee.TextField()


class ResidentRow(Table):
    """Residents."""

    id = peewee.UUIDField()
    name = peewee.TextField()
    kana = peewee.TextField()
    kana_key = peewee.TextField()
    birth_date = DayField()
    sex = peewee.TextField()
    address = peewee.TextField()
    postal_code = peewee.TextField()
    phone = peewee.TextField()
    latin_name = peewee.TextField()
    also_called = peewee.TextField(column_name="alias")  # Model.alias is peewee's
    name_changed_on = DayField(null=True)
    address_changed_on = DayField(null=True)
    has_guardian = peewee.BooleanField()
    version = peewee.IntegerField()

    class Meta:
        table_name = "resident"
        primary_key = peewee.CompositeKey("municipality", "id")


class ApplicationRow(Table):
    """Applications."""

    id = peewee.UUIDField()
    number = peewee.TextField()
    resident_id = peewee.UUIDField()
    route = peewee.TextField()
    state = peewee.TextField()
    form_issued_on = DayField(null=True)
    applied_on = DayField(null=True)
    version = peewee.IntegerField()

    class Meta:
        table_name = "application"
        primary_key = peewee.CompositeKey("municipality", "id")


class VisitRow(Table):
    """Visits; `ended_at` empty means open."""

    id = peewee.UUIDField()
    counter = peewee.TextField()
    application_id = peewee.UUIDField()
    state = peewee.TextField()
    entry = peewee.TextField()
    started_at = MomentField()
    ended_at = MomentField(null=True)
    photo_id = peewee.UUIDField(null=True)
    identity = peewee.TextField(null=True)
    printed = peewee.TextField()
    version = peewee.IntegerField()

    class Meta:
        table_name = "visit"
        primary_key = peewee.CompositeKey("municipality", "id")


class PhotoRow(Table):
    """Photos; the sealed columns are read only by their own query."""

    id = peewee.UUIDField()
    application_id = peewee.UUIDField()
    visit_id = peewee.UUIDField()
    status = peewee.TextField()
    source = peewee.TextField()
    taken_at = MomentField()
    sha256 = peewee.TextField()
    report = peewee.TextField()
    exception = peewee.TextField(null=True)
    exception_reason = peewee.TextField()
    sealed_cropped = peewee.BlobField(null=True)
    sealed_original = peewee.BlobField(null=True)
    sealed_audit_copy = peewee.BlobField(null=True)
    sealed_embedding = peewee.BlobField(null=True)

    class Meta:
        table_name = "photo"
        primary_key = peewee.CompositeKey("municipality", "id")


class FlagRow(Table):
    """Flags; `resolved_at` empty means open."""

    id = peewee.UUIDField()
    application_id = peewee.UUIDField()
    kind = peewee.TextField()
    evidence = peewee.TextField()
    raised_at = MomentField()
    raised_by = peewee.TextField()
    resolved_at = MomentField(null=True)
    resolution = peewee.TextField()

    class Meta:
        table_name = "flag"
        primary_key = peewee.CompositeKey("municipality", "id")


class AuditRow(Table):
    """The audit chain, one for each counter."""

    counter = peewee.TextField()
    seq = peewee.IntegerField()
    id = peewee.UUIDField()
    at = MomentField()
    staff = peewee.TextField()
    command = peewee.TextField()
    command_id = peewee.UUIDField()
    before = peewee.TextField()
    after = peewee.TextField()
    previous_hash = peewee.TextField()
    hash = peewee.TextField()

    class Meta:
        table_name = "audit"
        primary_key = peewee.CompositeKey("municipality", "counter", "seq")


class HandledCommandRow(Table):
    """What came of each command."""

    id = peewee.UUIDField()
    at = MomentField()
    counter = peewee.TextField()
    outcome = peewee.TextField()

    class Meta:
        table_name = "handled_command"
        primary_key = peewee.CompositeKey("municipality", "id")
