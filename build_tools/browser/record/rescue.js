// Needs: record/download
// Gives the record as a file on pages where that is rarely wanted: it is fetched when it is.

document.addEventListener("record:save", ({ detail }) => downloadRecord(detail))
