"""The frames of a course's pages, as a theme for MkDocs: ``theme: kurs``."""
