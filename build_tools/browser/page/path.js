// Needs: page/menu, page/more-words, page/words, record/later, record/record
// The choice of a path through the course.

/** Where a choice has drawn the page anew, whoever made it stands where they stood and hears what holds now. */
function standAt(button, status) {
  history.replaceState(null, "")
  const isChosen = button.getAttribute("aria-pressed") === "true"
  const path = button.closest("li").querySelector("h3").textContent
  // What was chosen is one line by now, with a button of its own.
  const now = [...status.parentElement.querySelectorAll(".path-now button")].find((one) => one.checkVisibility())
  const here = isChosen && now ? now : button
  here.focus({ preventScroll: true })
  setTimeout(() => {
    here.scrollIntoView({ block: "nearest" })
    status.textContent = say(isChosen ? "path-followed" : "path-left", { path })
  }, 300)
}

for (const place of document.querySelectorAll("course-paths")) {
  const buttons = [...place.querySelectorAll("button[data-path-name]")]
  const chosen = () => record.read().settings.path?.value ?? document.documentElement.dataset.usual ?? ""
  const show = () => {
    for (const button of buttons) {
      const isChosen = button.dataset.pathName === chosen()
      button.hidden = false
      button.setAttribute("aria-pressed", isChosen)
      button.closest("li").toggleAttribute("data-chosen", isChosen)
    }
  }
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const value = button.dataset.pathName === chosen() ? "" : button.dataset.pathName
      const time = later([record.read().settings.path])
      record.change((state) => Object.assign((state.settings.path ??= {}), { value, time }), place)
      // The whole page follows: its frame is drawn before anything else, so it is drawn anew, and remembers for that long where one stood.
      if (record.state === "kept") {
        // What is chosen holds, not what a link carries.
        const address = new URL(location)
        address.searchParams.delete(document.documentElement.dataset.way)
        history.replaceState({ pressed: button.dataset.pathName }, "", address)
        location.reload()
      }
      document.documentElement.dataset.path = value
    })
  }
  show()
  for (const change of place.querySelectorAll(".path-now button")) disclose(change, place.querySelector(".path-choice"))
  document.addEventListener("record:changed", show)
  const pressed = buttons.find((button) => button.dataset.pathName === history.state?.pressed)
  if (pressed) standAt(pressed, place.querySelector("[role=status]"))
}
