"""Tests of what the record says."""
