// Needs: page/fetched
// The first answer on a page fetches what can offer the missed questions again: a visit that only reads does not carry it.

document.addEventListener("question:answered", () => {
  const place = document.querySelector("[data-offer]")
  fetchFor(place, () => fetchScript(place.dataset.offer))
}, { once: true })
