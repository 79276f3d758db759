"""`habarshy new`: the file of a new post, with a frame for its kind, or with the text of a document."""
