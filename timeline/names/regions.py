"""Regional groups."""


def region_key(name: object) -> str:
    return str(name)
