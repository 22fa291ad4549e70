// What stands in a part of a question, to be said somewhere else.

function copies(element) {
  return [...element.cloneNode(true).childNodes]
}
