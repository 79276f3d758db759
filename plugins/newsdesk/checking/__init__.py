"""`habarshy check`: texts looked at without a build, by what reading tells and what an editor would say."""
