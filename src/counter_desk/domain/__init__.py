"""The rules of the counter: frozen values, enums, state tables and pure functions. Standard library only."""
