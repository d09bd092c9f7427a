"""Ledgers of the module `governance`."""
