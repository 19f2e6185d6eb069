"""The site's real build of a page, beside ours: what differs, text by text."""
