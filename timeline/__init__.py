"""What happened: the event catalogue, the store, projections, reading and reminders."""
