"""What happened: the event catalogue, the store, projections, reading and reminders."""

__version__ = "0.1.0"
