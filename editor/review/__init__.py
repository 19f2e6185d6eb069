"""What differs between two documents, in the words of those who read the page."""
