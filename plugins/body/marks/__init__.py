"""Our Markdown marks, one module a rule; each changes the tree in one respect and tells what it met."""
