// Needs: page/fetched
// The first answer on a page fetches what can offer the missed questions again: a visit that only reads does not carry it.

let isOffered = false
document.addEventListener("question:told", ({ detail: { aloud } }) => {
  const place = document.querySelector("[data-offer]")
  if (!aloud || !place || isOffered) return
  isOffered = true
  fetchFor(place, () => fetchScript(place.dataset.offer))
})
