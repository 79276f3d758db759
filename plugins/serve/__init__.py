"""`make serve`: the site on this machine, built anew whenever a file is saved."""

from .main import serve_site
