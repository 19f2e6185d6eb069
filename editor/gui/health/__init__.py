"""The health of a page: its figures over time, and what nobody has changed for long."""
