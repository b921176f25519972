"""What is due, who is to be told, the ledger of what was told, and the channels it goes by."""
