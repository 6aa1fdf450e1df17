"""Synthetic people for the demo and for load tests. Nobody here exists."""
