"""Compiles a course of Markdown modules and YAML quizzes into a static site."""
