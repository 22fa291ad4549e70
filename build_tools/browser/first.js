// The colours the learner has chosen, before anything is painted.
const root = document.documentElement
try {
  const scheme = JSON.parse(localStorage.getItem(`kurs:${root.dataset.course}`)).device.scheme
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme
} catch {
  // Nothing chosen, nothing kept, or storage is closed: the device decides.
}
