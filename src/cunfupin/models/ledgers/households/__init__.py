"""Ledgers of the module `households`."""
