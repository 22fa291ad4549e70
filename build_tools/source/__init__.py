"""Reads YAML and Markdown that people wrote, and remembers where every value stood."""
