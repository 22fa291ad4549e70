// Needs: page/menu
// On narrow screens the lessons of a module are folded below its line.

for (const button of document.querySelectorAll(".map-fold")) {
  disclose(button, document.getElementById(button.getAttribute("aria-controls")))
}
