"""Checks of what an author wrote, a rule a module: each takes a line and gives what is wrong in it."""
