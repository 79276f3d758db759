"""`habarshy status`: who published when, in which languages, and what waits, by what the last build has left."""
