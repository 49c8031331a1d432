"""Start ShopDesk from a checkout."""

from shopdesk.app import main

if __name__ == "__main__":
    raise SystemExit(main())
