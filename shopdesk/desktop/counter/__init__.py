"""The counter: one field, one customer, one key."""
