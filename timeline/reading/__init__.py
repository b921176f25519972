"""The reading of documents: a file becomes numbered paragraphs, a paragraph becomes events."""
