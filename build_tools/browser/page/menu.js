// The menu and the search on narrow screens: a real button opens a panel that follows it in the page.

/** Makes `button` open and close `panel`; Escape closes it and goes back to the button. */
function disclose(button, panel, opened) {
  const set = (open) => {
    button.setAttribute("aria-expanded", panel.toggleAttribute("data-open", open))
    if (open) opened?.()
  }
  button.hidden = false
  button.addEventListener("click", () => set(!panel.matches("[data-open]")))
  for (const element of [button, panel]) {
    element.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !panel.matches("[data-open]")) return
      set(false)
      button.focus()
    })
  }
  return set
}

document.querySelector(".menu-link").remove()
disclose(document.querySelector(".menu-button"), document.getElementById("course-navigation"))
