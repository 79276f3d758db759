"""Checks of proposals: what a change of the content breaks, loses or links to."""
