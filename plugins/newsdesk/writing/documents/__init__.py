"""A document of a word processor, or a plain text, becomes the title and the body of a post, with its pictures."""
