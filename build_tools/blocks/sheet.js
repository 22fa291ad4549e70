// One sheet at a time on paper, since a page holds several and a group needs one.

for (const sheet of document.querySelectorAll(".sheet")) {
  const button = sheet.querySelector("[data-act=print]")
  button.parentElement.hidden = false
  button.addEventListener("click", () => {
    document.documentElement.dataset.printing = "sheet"
    sheet.dataset.printed = ""
    window.addEventListener("afterprint", () => {
      delete document.documentElement.dataset.printing
      delete sheet.dataset.printed
    }, { once: true })
    window.print()
  })
}
