"""Ledgers of the module `industry`."""
