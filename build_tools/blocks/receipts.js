// Needs: mine/receipt, page/more-words, page/words
// Adds up the receipts that a coordinator pastes: nothing is sent, and nothing is kept.

for (const place of document.querySelectorAll("course-receipts")) {
  const [form, told, table, list] = ["form", "[role=status]", "table", "ul"].map((selector) => place.querySelector(selector))
  const decimal = (number) => number.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })

  /** The sums and averages of all codes, a row for each count. */
  const fill = (codes) => {
    table.hidden = !codes.length
    for (const [row, cells] of [...table.tBodies[0].rows].entries()) {
      const sum = codes.reduce((total, code) => total + code[row], 0)
      cells.querySelector("[data-cell=sum]").textContent = sum
      cells.querySelector("[data-cell=mean]").textContent = decimal(sum / codes.length)
    }
  }

  const problemIn = ({ number, line, problem: { name, missing = [] } }) => {
    const row = make("li", `${say("receipts-line", { number })} `)
    row.append(make("q", line.length > 60 ? `${line.slice(0, 60)} …` : line), " ", say(`receipts-${name}`, { missing: new Intl.ListFormat(document.documentElement.lang).format(missing) }))
    return row
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const lines = form.elements.codes.value.split("\n").map((line, place) => ({ line: line.trim(), number: place + 1 }))
    const read = lines.filter((one) => one.line).map((one) => ({ ...one, ...readReceipt(one.line) }))
    const [codes, problems] = [read.flatMap((one) => one.codes), read.filter((one) => one.problem)]
    fill(codes)
    list.replaceChildren(...problems.map(problemIn))
    list.hidden = !problems.length
    told.textContent = read.length ? say("receipts-told", { count: codes.length, problems: problems.length }) : say("receipts-empty")
  })
  form.addEventListener("reset", () => {
    fill([])
    list.replaceChildren()
    list.hidden = true
    told.textContent = ""
    form.elements.codes.focus()
  })
}
