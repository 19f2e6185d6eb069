"""Link names: what is wrong with one, what leads to it, and what it was called before."""
