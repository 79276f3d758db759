"""Words on cards: where their lines break, how large they are, where they begin, and how they are painted."""
