// Needs: page/fetched
// Who scrolls in a lesson, or steps into it, fetches what says which part is read and opens the questions that wait: a page that is only opened does not carry it.

const { later: parts } = document.querySelector(".content").dataset
let coming
// Where it does not arrive, nothing waits.
const fetchParts = () => (coming ??= fetchScript(parts).catch(() => document.querySelectorAll("course-quiz").forEach((quiz) => quiz.toggleAttribute("data-woken", true))))
if (parts) for (const act of ["scroll", "focusin"]) addEventListener(act, fetchParts)

// On a phone what one will be able to do is one line, so that the story begins in the first screen.
const goals = document.querySelector(".goals")
goals?.toggleAttribute("data-woken", true)
if (matchMedia("(max-width: 40em)").matches) goals?.removeAttribute("open")
