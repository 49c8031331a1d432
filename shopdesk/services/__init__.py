"""What the shop does: one function for each action of a user."""
