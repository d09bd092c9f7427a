"""What can be done with one record beside filling it in ("办事按钮"): each one function, one step of undo."""
