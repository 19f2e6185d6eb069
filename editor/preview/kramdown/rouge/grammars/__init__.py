"""Languages as tables, each in a module of its own."""
