"""Village poverty-relief ledgers, offline."""

__version__ = "0.1.0"
