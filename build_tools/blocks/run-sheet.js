// The page that is led from, whole, on paper.

for (const button of document.querySelectorAll("[data-act=print-page]")) {
  button.parentElement.hidden = false
  button.addEventListener("click", () => window.print())
}
