"""The rules. Knows no clock, no chance, no file, no database and no screen."""
