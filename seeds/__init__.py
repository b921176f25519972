"""The record of the source documents as data."""
