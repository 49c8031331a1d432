"""ShopDesk: a desktop wallet and loyalty-card auditor for small shops."""

__version__ = "0.1.0"
