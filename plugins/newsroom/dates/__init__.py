"""Moments, days and time zones."""

from .moments import day_start, is_day, read_moment
from .zones import site_zone, zone_names
