"""Words that several rules know, by language."""
