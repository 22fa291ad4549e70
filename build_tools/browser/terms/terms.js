// Shows what a term means beside its link, at a pointer, at focus or at the first touch; the link stays a link.

const meanings = document.getElementById("course-terms").content
const box = document.createElement("div")
box.id = "course-term"
box.className = "term-box"
box.popover = "manual"
document.querySelector("main").append(box)
let shown = null
let leaving

// The page is painted without waiting for the style of what shows at a touch.
const style = document.createElement("link")
style.rel = "stylesheet"
style.href = document.currentScript.dataset.style
style.addEventListener("load", () => shown && placeTerm())
addEventListener("load", () => document.head.append(style))

/** Puts the meaning of a link's term below it, inside the window. */
function showTerm(link) {
  stay()
  if (shown === link) return
  hideTerm()
  const meaning = meanings.querySelector(`[data-term="${CSS.escape(link.hash.slice(1))}"]`)
  if (!meaning) return
  shown = link
  box.replaceChildren(...[...meaning.childNodes].map((node) => node.cloneNode(true)))
  link.setAttribute("aria-describedby", box.id)
  box.showPopover()
  placeTerm()
}

/** Below the link, or above it where there is no room below. */
function placeTerm() {
  const [place, size] = [shown.getBoundingClientRect(), box.getBoundingClientRect()]
  box.style.left = `${Math.max(8, Math.min(place.left, document.documentElement.clientWidth - size.width - 8))}px`
  const below = place.bottom + 6
  box.style.top = `${below + size.height > innerHeight ? Math.max(8, place.top - size.height - 6) : below}px`
}

function hideTerm() {
  stay()
  shown?.removeAttribute("aria-describedby")
  shown = null
  if (box.matches(":popover-open")) box.hidePopover()
}

/** What was pointed at may be read in peace: the pointer has time to come to the box, which may be pointed at too. */
function leave() {
  stay()
  leaving = setTimeout(() => document.activeElement === shown || hideTerm(), 400)
}

function stay() {
  clearTimeout(leaving)
}

for (const link of document.querySelectorAll("a.term")) {
  let touched = false
  link.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && showTerm(link))
  link.addEventListener("pointerleave", leave)
  link.addEventListener("focus", () => touched || showTerm(link))
  link.addEventListener("blur", hideTerm)
  link.addEventListener("pointerdown", ({ pointerType }) => (touched = pointerType === "touch"))
  link.addEventListener("click", (event) => {
    if (!touched || shown === link) return
    event.preventDefault()
    showTerm(link)
  })
}
box.addEventListener("pointerenter", stay)
box.addEventListener("pointerleave", leave)
document.addEventListener("keydown", ({ key }) => key === "Escape" && hideTerm())
document.addEventListener("pointerdown", ({ target }) => target.closest("a.term, .term-box") || hideTerm())
/** The meaning goes along with its word, as long as that is seen; who comes with the keyboard scrolls by coming. */
function follow() {
  if (!shown) return
  const { top, bottom } = shown.getBoundingClientRect()
  if (document.activeElement === shown || (bottom > 0 && top < innerHeight)) placeTerm()
  else hideTerm()
}
window.addEventListener("scroll", follow, { passive: true })
