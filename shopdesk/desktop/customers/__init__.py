"""The customers page: everybody in a list, and one person with all that is known."""
