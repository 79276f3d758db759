"""`habarshy doctor`: what a machine and a newsroom lack, in order of what has to be done first."""
