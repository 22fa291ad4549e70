"""What is said about several rows comes in the order in which the rows are seen."""

import pytest

MODULES = ("transformation", "agility", "data", "ecosystems", "leadership")
#: Answers every row of each question wrongly, and tells where the reasons come in another order than the rows they are about.
ORDER = """() => {
    const told = (question, last) => {
        let said
        document.dispatchEvent(new CustomEvent("question:told", { detail: { question, last, settled: false, tell: (parts) => (said = parts) } }))
        return said
    }
    const rows = {
        "QUIZ-MATCH": (question) => [...question.querySelectorAll(".lefts li")].map((row) => {
            const select = row.querySelector("select")
            return [row.querySelector("label").textContent, `${select.name}=${[...select.options].map((one) => one.value).find((value) => value && value !== select.name)}`]
        }),
        "QUIZ-SORT": (question) => question.items.map((item) => {
            return [item.querySelector(".sort-text").textContent, [...item.querySelectorAll("input")].map((one) => one.value).find((value) => !question.key.includes(value))]
        }),
        "QUIZ-BLANKS": (question) => question.gaps.filter((gap) => gap.options).flatMap((gap) => {
            return [...gap.options].filter((one) => one.value && one.value !== question.key[gap.name]).slice(0, 1).map((one) => [one.text, [gap.name, one.value]])
        }),
    }
    const found = []
    for (const question of document.querySelectorAll("quiz-match, quiz-sort, quiz-blanks")) {
        const all = rows[question.tagName](question)
        const parts = all.map(([, part]) => part).sort()
        const answer = question.matches("quiz-blanks") ? JSON.stringify(Object.fromEntries(parts)) : parts.join(" ")
        const heard = told(question, { answer, score: 0, prints: question.prints })
        if (!heard) return null
        const said = heard.flatMap((one) => (one.matches?.(".nudge-about, .option-text") ? [one.textContent.replace(/:$/, "").trim()] : []))
        const seen = all.map(([text]) => text.trim()).filter((text) => said.includes(text))
        found.push([question.name, said.length, said.join() === seen.join()])
    }
    return found
}"""


@pytest.mark.parametrize("module", MODULES)
def test_reasons_come_in_the_order_of_the_rows(visit, module):
    page = visit.open(f"modules/{module}/check/")
    # What is said comes with the first touch of a question: until it is there, nobody can tell.
    page.get_by_role("group").first.locator("input, select").first.focus()
    found = page.wait_for_function(ORDER).json_value()
    assert [name for name, _, same in found if not same] == []
    assert any(count > 1 for _, count, _ in found)
