"""Ledgers of the module `monitoring`."""
