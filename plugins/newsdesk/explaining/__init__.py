"""`habarshy explain`: what the code of a finding means, and how it looks better."""
