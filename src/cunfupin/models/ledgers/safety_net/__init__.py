"""Ledgers of the module `safety_net`."""
