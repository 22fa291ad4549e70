// Needs: page/words
// Scripts that are fetched when somebody needs them.

/** Fetches and runs a script. One that does not arrive leaves nothing behind: the page stays as it is, and it can be asked for again. */
function fetchScript(address) {
  return new Promise((resolve, reject) => {
    const script = make("script", "", { src: address })
    const fail = () => reject(script.remove())
    document.head.append(Object.assign(script, { onload: resolve, onerror: fail }))
  })
}

/** Does what needs something fetched; where that fails, a button in `place` says so and does it again. */
function fetchFor(place, act) {
  act().catch(() => {
    const button = make("button", say("fetch-failed"), { type: "button", class: "link" })
    button.onclick = () => fetchFor(place, act, button.remove())
    place.append(" ", button)
  })
}
