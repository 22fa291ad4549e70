// Where one begins in a part of a question.

/** The first field in a group; a field itself is its own. */
function firstIn(group) {
  return group.querySelector("input, select, textarea, button") ?? group
}
