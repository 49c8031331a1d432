"""The audit page: what is owed, and whether the ledger is whole."""
