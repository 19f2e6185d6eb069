"""The tree of topics and questions."""
