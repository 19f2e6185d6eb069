"""What a reviewer suggests and remarks, in a small file that travels beside the page.

A `Sheet` holds what the page said when the reviewer began, what it would say, and the comments.
What is suggested are the differences between the two texts; to accept one is to merge it into
whatever the page says by now, so it still applies where the page has changed elsewhere.
"""
