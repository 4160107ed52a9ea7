"""The migrations, in order. Add a module at the end; never change one that a database has had."""

from counter_desk.storage.migrations import m0001_first, m0002_photo_evidence, m0003_visits_of_a_day

MIGRATIONS = (m0001_first, m0002_photo_evidence, m0003_visits_of_a_day)
