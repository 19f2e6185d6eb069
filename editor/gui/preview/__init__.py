"""The right column: what the site will publish."""
