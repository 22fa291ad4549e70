// Which names each script gives to all, which it takes from others, and whether it does anything by itself:
// node names.js FILE … prints JSON, {file: {gives, takes, acts}}.

const { readFileSync } = require("node:fs")
const { parse } = require("acorn")
const { analyze } = require("eslint-scope")

const told = {}
for (const file of process.argv.slice(2)) {
  const tree = parse(readFileSync(file, "utf8"), { ecmaVersion: 2025, sourceType: "script", ranges: true })
  const [whole] = analyze(tree, { ecmaVersion: 2025, sourceType: "script" }).scopes
  const acts = tree.body.some(({ type }) => !type.endsWith("Declaration"))
  told[file] = { acts, gives: [...whole.set.keys()], takes: [...new Set(whole.through.map(({ identifier }) => identifier.name))] }
}
console.log(JSON.stringify(told))
