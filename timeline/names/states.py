"""States."""


def state_code(name: object) -> str:
    return str(name)
