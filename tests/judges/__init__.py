"""What checkers made by others find on every built page: the Nu HTML checker, IBM's engine and HTML_CodeSniffer."""
