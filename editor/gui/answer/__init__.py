"""The middle column: question, link name and answer, or a topic's title."""
