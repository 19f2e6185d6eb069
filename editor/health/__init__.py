"""How a FAQ fares over time: how much there is, what is wrong, and what nobody has touched."""
