"""Working lists ("工作清单"): what the ledgers say together, each line with the rows and the sum it comes from."""
