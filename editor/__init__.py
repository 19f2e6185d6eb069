"""FAQ Editor: edit FAQ pages that live under version control, changing only what was edited."""

__version__ = "0.1.0"
