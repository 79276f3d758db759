"""`habarshy new` and `habarshy translate`: the file of a new post, and that of a version in another language."""
