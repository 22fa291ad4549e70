// Needs: page/fetched
// Who scrolls in a lesson, or steps into it, fetches what says which part is read and opens the questions that wait: a page that is only opened does not carry it.

const { later: parts } = document.querySelector(".content").dataset
let coming
// Where it does not arrive, nothing waits.
const fetchParts = () => (coming ??= fetchScript(parts).catch(() => document.querySelectorAll("course-quiz").forEach((quiz) => quiz.toggleAttribute("data-woken", true))))
if (parts) for (const act of ["scroll", "focusin"]) addEventListener(act, fetchParts)
