// A key that is held down presses once: nothing is deleted, and nothing answered twice, by a finger that stays.

document.addEventListener("keydown", (event) => event.repeat && event.key === "Enter" && !event.target.matches("textarea") && event.preventDefault())
