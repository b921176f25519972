"""Bodies of the record: keys, names in both languages, aliases."""


def body_key(name: object) -> str:
    """Placeholder until the names are landed."""
    return str(name)
