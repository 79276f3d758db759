"""The pictures and PDF files of an organization: where they lie, and what is published of them."""
