"""The made-up shop: a believable year of a café, made by the shop's own services.

The same seed on the same day gives the same shop, its keys and codes included.
"""

from shopdesk.services.demo.shop import DemoShop, make_demo_shop
from shopdesk.services.demo.words import LANGUAGES

__all__ = ["LANGUAGES", "DemoShop", "make_demo_shop"]
