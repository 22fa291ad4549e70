// A gathering's three prints from one page: the facilitator's, the participants' and the key.

for (const handout of document.querySelectorAll("course-handout")) {
  handout.querySelector(".acts").hidden = false
  const sheet = handout.querySelector(".handout-sheet")
  for (const button of handout.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      const open = sheet.open
      const solutions = [...sheet.querySelectorAll(".solution")]
      document.documentElement.dataset.printing = button.dataset.print
      sheet.open = true
      for (const solution of solutions) solution.open = true
      window.addEventListener("afterprint", () => {
        delete document.documentElement.dataset.printing
        sheet.open = open
        for (const solution of solutions) solution.open = false
      }, { once: true })
      window.print()
    })
  }
}
