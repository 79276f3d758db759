"""`habarshy new`: a file for a new post, with a frame for its kind or the text of a document; `habarshy translate`."""
