"""Ledgers of the module `plan`."""
