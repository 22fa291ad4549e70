// Needs: page/fetched, page/words
// The first answer on a page fetches what can offer the missed questions again: a visit that only reads does not carry it.

const offerAgain = () => {
  const place = document.querySelector("[data-offer]")
  fetchScript(place.dataset.offer).catch(() => {
    const button = make("button", say("fetch-failed"), { type: "button", class: "link" })
    button.onclick = () => offerAgain(button.remove())
    place.append(button)
  })
}
document.addEventListener("question:answered", offerAgain, { once: true })
