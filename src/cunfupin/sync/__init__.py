"""Exchange of data ("交换数据") between villages and township: capture, log, packages, merge, review."""
