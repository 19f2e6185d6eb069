"""The filters of Liquid, of Jekyll and of a few well-known plugins, by theme."""
