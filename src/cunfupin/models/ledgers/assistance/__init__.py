"""Ledgers of the module `assistance`."""
