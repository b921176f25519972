"""Finding it: an index of the record that follows the store."""
