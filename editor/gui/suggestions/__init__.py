"""What reviewers suggest and remark: listed, shown, decided, answered, and written for others."""
