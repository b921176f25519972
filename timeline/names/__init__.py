"""The names of things: states, regional groups, bodies, sessions, document symbols, persons."""
