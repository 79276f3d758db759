"""The rooms of Habarshy; docs/architecture.md says what each is for."""
