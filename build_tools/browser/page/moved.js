// Leads on from an address where no page is, with what stands behind it: the heading, and the path that a link carries.

const links = document.querySelectorAll("a")
for (const link of links) link.href += location.search + location.hash
if (links.length === 1) location.replace(links[0].href)
