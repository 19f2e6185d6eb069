"""What a writer does to a text: functions from a text and its selection to another such pair."""
