"""Document symbols."""


def clean_symbol(text: object) -> str:
    return str(text)
