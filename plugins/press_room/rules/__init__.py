"""Rules of releases, one a module; its code is the module's name, with hyphens."""
