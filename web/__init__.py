"""Showing it: pages, API, feeds and commands."""
