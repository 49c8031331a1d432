"""The first start: five short steps to a shop of one's own."""
