"""The print page: for whom, what to say, with what, on what paper."""
