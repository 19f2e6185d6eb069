"""Spelling: which words of a text are to be checked, and which of them no dictionary knows."""
