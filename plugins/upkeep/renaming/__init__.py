"""Names that change: posts, organizations, sectors, territories and topics, each in one step that git keeps."""
