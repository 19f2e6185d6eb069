"""Lists to choose from by typing a few letters: files and commands."""
