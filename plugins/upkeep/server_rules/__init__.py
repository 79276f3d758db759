"""Redirects in a host's own words: old addresses of another site, and former names of this one."""
