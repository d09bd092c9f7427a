"""Ledgers of the module `employment`."""
