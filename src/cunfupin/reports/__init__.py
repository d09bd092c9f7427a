"""Paper forms as PDF: fonts, a small layout vocabulary, and one readable file per form. Nothing here reads the data file."""
