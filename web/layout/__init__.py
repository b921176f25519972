"""How answers of the record are arranged for a page: pure functions, no rule about sessions."""
