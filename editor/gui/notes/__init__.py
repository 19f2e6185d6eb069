"""Notes that writers leave for each other beside topics and questions."""
