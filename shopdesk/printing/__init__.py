"""Paper: reportlab, qrcode and the fonts."""
