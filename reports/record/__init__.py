"""A patient's whole record as rows: which tables belong to it, what is left out and why, and the files made of them."""
