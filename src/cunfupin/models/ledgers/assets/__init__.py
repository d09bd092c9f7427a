"""Ledgers of the module `assets`."""
