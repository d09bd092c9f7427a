"""One class per ledger, in one file each."""
