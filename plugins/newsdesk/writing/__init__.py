"""`habarshy translate`: a frame for a version in another language."""
