"""Words that rules look for, and bounds that they measure by: data, by language."""
