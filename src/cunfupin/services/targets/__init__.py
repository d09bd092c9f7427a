"""Targets of a plan ("任务指标"), measured from the ledgers: what was wanted, what is there, and the rows behind it."""
