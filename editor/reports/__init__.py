"""What reviewers take along: differences as pages and texts, a FAQ as lines, and its health."""
