"""Page-sized reads, one module a noun."""
