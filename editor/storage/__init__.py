"""On and off the disk safely: reading, atomic writing, and the places for the program's files."""
