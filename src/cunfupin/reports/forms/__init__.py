"""One paper form per file; see `reports.form`."""
