"""The FAQs of a folder."""
