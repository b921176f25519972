"""Feeds: what programs subscribe to."""
