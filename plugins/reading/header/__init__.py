"""The header of a text: its lines become entries, its entries checked values."""
