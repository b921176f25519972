"""Document symbols."""


def clean_symbol(text: object) -> str:
    """Placeholder until the names are landed."""
    return str(text)
