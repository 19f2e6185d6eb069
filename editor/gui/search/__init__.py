"""Looking for words: a bar for the text at hand, and a list for a FAQ or a whole site."""
