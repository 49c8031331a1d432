"""The settings page: what the owner decides, and the shop's copies."""
