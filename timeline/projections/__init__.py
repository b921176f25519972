"""What follows from the events: one file per read model, each a pure fold."""
