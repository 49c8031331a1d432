"""The words for refusals, by area; `desktop/refusals.py` says them."""
