// Needs: mine/start, page/more-words, review/due-line, review/ten-minutes
// The button that begins or goes on, and what waits.
