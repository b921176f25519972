"""States."""


def state_code(name: object) -> str:
    """Placeholder until the names are landed."""
    return str(name)
