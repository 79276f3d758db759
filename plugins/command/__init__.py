"""`habarshy …`: one thin command over all rooms. Nothing is done here that a room does not do."""

from .entry import main
