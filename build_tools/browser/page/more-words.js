// The sentences that a block brings along join those of the page.

for (const brought of document.querySelectorAll("template[data-own-words]")) {
  document.getElementById("course-words").content.append(brought.content)
}
