// Needs: page/marks, page/shared, question/offer, question/told, question/wanting
// What a learner sees who has begun: it comes with the page where something is kept, otherwise with the first touch of a question, or the first act.

document.addEventListener("record:here", (event) => event.preventDefault())
