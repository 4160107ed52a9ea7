"""The migrations, in order. Add a module at the end; never change one that a database has had."""

from counter_desk.storage.migrations import m0001_first

MIGRATIONS = (m0001_first,)
