"""New files of posts: `habarshy new` begins one, `habarshy translate` a version in another language."""
