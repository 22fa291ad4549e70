// The page brings the sentences; a script only picks one.

/** The sentence called `name`, its gaps such as {count} filled from `values`. */
function say(name, values = {}) {
  const sentence = document.getElementById("course-words").content.querySelector(`[data-name="${name}"]`).textContent
  return sentence.replace(/\{(\w+)\}/g, (gap, key) => (key in values ? values[key] : gap))
}

/** A new element with text and attributes; text is never read as HTML. */
function make(tag, text = "", attributes = {}) {
  const element = document.createElement(tag)
  element.textContent = text
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
