// What the values in a record may be (docs/record.md).

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)
const isText = (value) => typeof value === "string"
// Of this century, and a day that there is: what is none must never decide what comes after it.
const FIRST_TIME = "2000-01-01T00:00:00.000Z"
const isTime = (value) =>
  isText(value) && /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && new Date(value).getUTCDate() === Number(value.slice(8, 10))
const maybe = (test) => (value) => value === undefined || test(value)
const isListOf = (test) => (value) => Array.isArray(value) && value.every(test)
const isThing = (fields, tests = Object.entries(fields)) => (value) => isObject(value) && tests.every(([name, test]) => test(value[name]))
