"""Markdown as kramdown reads and writes it."""
