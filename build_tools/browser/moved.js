// Leads on from an address that was left, with what stands behind it: the heading, and the path that a link carries.

location.replace(document.querySelector("a").href + location.search + location.hash)
