// What a page tells of questions: a list whose head names what is told of each, such as "id:print owner:1f6a0c2e".

/** The questions in such a list, each under the names in its head, all of them texts: { id, print }. */
function questionsIn(list) {
  const [names, ...rows] = list.split(" ").map((row) => row.split(":"))
  return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])))
}
