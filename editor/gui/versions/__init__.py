"""What the open files held before: kept while the writer works, shown and brought back."""
