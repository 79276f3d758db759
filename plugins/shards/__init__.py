"""Parts of a site that several machines build: their finished sections travel as one file."""
