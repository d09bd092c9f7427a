"""Use cases: one function, one transaction, one `Changes`."""
