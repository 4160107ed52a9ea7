"""The use cases: commands in, results out; the one door for screens and command line."""
