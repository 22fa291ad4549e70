// What the classes of each script define, use of themselves and of what they extend, and what it asks of questions:
// node members.js FILE … prints JSON, {file: {defines, uses, extends, asks}}.

const { readFileSync } = require("node:fs")
const { parse } = require("acorn")

/** Every node of a tree. */
function* nodes(node) {
  if (!node || typeof node !== "object") return
  if (Array.isArray(node)) for (const one of node) yield* nodes(one)
  else {
    if (node.type) yield node
    for (const part of Object.values(node)) yield* nodes(part)
  }
}

const nameOf = ({ computed, name, key = name, property = key }) => (computed || property.type === "PrivateIdentifier" ? null : property.name ?? property.value)
const isOwn = (one) => one.type === "MemberExpression" && ["ThisExpression", "Super"].includes(one.object.type)
/** What a script calls a question: `question`, or the first of some. */
const isQuestion = ({ type, name, object }) => (type === "Identifier" ? name === "question" : type === "MemberExpression" && ["questions", "again"].includes(object.name ?? object.property?.name))

const told = {}
for (const file of process.argv.slice(2)) {
  const all = [...nodes(parse(readFileSync(file, "utf8"), { ecmaVersion: 2025, sourceType: "script" }))]
  const classes = all.filter(({ type }) => type.startsWith("Class") && type !== "ClassBody")
  const within = classes.flatMap(({ body }) => [...nodes(body)])
  // What is taken apart is used too: const { now } = this.
  const apart = within.filter(({ type, id, init }) => type === "VariableDeclarator" && id.type === "ObjectPattern" && init?.type === "ThisExpression")
  const given = within.filter(({ type, left }) => type === "AssignmentExpression" && isOwn(left)).map(({ left }) => left)
  const names = (list) => [...new Set(list.map(nameOf).filter(Boolean))]
  told[file] = {
    defines: names([...classes.flatMap(({ body }) => body.body), ...given]).filter((name) => name !== "constructor"),
    uses: names([...within.filter(isOwn), ...apart.flatMap(({ id }) => id.properties)]),
    extends: names(within.filter((one) => isOwn(one) && one.object.type === "Super")),
    asks: names(all.filter(({ type, object }) => type === "MemberExpression" && isQuestion(object))),
  }
}
console.log(JSON.stringify(told))
