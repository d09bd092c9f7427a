"""The window: shows rows, asks questions, runs jobs; never SQL."""
