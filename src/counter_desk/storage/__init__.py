"""peewee models, migrations, queries, the journal and encryption."""
