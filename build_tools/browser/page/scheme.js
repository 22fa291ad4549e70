// Needs: record/record
// The learner's choice of colours.

const schemeChoice = document.querySelector("[data-scheme-choice]")
schemeChoice.closest("p").hidden = false
schemeChoice.value = document.documentElement.dataset.scheme ?? ""
schemeChoice.addEventListener("change", () => {
  const scheme = schemeChoice.value
  record.change((state) => {
    if (scheme) state.device.scheme = scheme
    else delete state.device.scheme
  }, schemeChoice.closest("p"))
  document.documentElement.dataset.scheme = scheme
})
