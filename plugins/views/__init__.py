"""Ready values for templates, the interface's texts, and the environment that renders them."""
