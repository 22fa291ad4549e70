// The learner's choice of colours.

const schemeChoice = document.querySelector("[data-scheme-choice]")
schemeChoice.closest("p").hidden = false
schemeChoice.value = document.documentElement.dataset.scheme ?? ""
schemeChoice.addEventListener("change", () => {
  record.change((state) => {
    if (schemeChoice.value) state.settings.scheme = schemeChoice.value
    else delete state.settings.scheme
  }, schemeChoice.closest("p"))
  if (schemeChoice.value) document.documentElement.dataset.scheme = schemeChoice.value
  else delete document.documentElement.dataset.scheme
})
