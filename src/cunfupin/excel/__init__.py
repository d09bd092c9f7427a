"""Sheets in and out: reading what people pass around, writing official ledgers, filling other people's forms."""
