"""What is wrong in the open FAQs: watched while the writer works, listed below the columns."""
