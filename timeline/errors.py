"""What can go wrong, in the words of the domain: each error is one clear sentence."""


class MinutebookError(Exception):
    """A refusal whose message says what is wrong, where, and what to do."""


class WrongInput(MinutebookError):
    """Something a person or a file handed in cannot be taken."""
