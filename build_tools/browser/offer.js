// The first answer on a page fetches what can offer the missed questions again: a visit that only reads does not carry it.

document.addEventListener(
  "question:answered",
  () => document.head.append(make("script", "", { src: document.querySelector("[data-offer]").dataset.offer })),
  { once: true },
)
