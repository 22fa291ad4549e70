"""Changes the lines that have come since a commit, one sign at a time, and lists the changes that no test saw."""
