"""One rule, one module: `headline_full_stop.py` holds the rule `headline-full-stop`; the engine finds them all."""
