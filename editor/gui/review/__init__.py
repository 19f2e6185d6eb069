"""The review desk: what separates the open file from another, and what to do about it."""
