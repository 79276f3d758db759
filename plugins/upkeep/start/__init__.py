"""`habarshy start`: the sample gives way to a newsroom of one's own, after one conversation or by options."""
