"""Everything that holds the program to what it promises."""
