"""Measures the generator: how fast it builds, what a visitor downloads, how well the pages do in Lighthouse."""
