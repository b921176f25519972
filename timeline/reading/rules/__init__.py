"""What each form of a grammar yields: one module a subject, the same for every language."""
