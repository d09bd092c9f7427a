"""Data-quality rules: functions that yield findings over rows already read. No SQL, no windows."""
