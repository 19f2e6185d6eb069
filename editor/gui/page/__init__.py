"""What stands around the questions: the settings of the page, and the text below them."""
