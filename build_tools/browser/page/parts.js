// Needs: question/fold
// Which part of a lesson is read now, and how many minutes are left of it.

const line = document.querySelector(".parts")
const left = line?.querySelector(".parts-left")
const named = line?.querySelector(".parts-here")
const links = [...(line?.querySelectorAll("a") ?? [])]
const places = links.map((link) => document.getElementById(link.hash.slice(1)))
const [begin, end] = [document.querySelector(".content"), document.getElementById("course-questions") ?? document.querySelector("course-read")]
const questions = [...document.querySelectorAll("course-quiz .question:not([data-before])")]

/** The minutes that are left: what is not read yet, and the questions that are not answered. */
const minutesLeft = (eye) => {
  const [top, bottom] = [begin, end].map((place) => place.getBoundingClientRect().top)
  const unread = Math.min(1, Math.max(0, (bottom - eye) / (bottom - top)))
  const open = questions.filter((question) => !question.hasAttribute("data-settled"))
  return Math.ceil(unread * line.dataset.read + (open.length / (questions.length || 1)) * line.dataset.answer)
}

const show = () => {
  const eye = innerHeight * 0.4
  const here = Math.max(0, places.findLastIndex((place) => place.getBoundingClientRect().top <= eye))
  links.forEach((link, place) => {
    link.parentElement.toggleAttribute("data-on", place <= here)
    if (place === here) link.setAttribute("aria-current", "location")
    else link.removeAttribute("aria-current")
  })
  named.textContent = links[here].dataset.place
  left.textContent = line.dataset.left.replace("{count}", Math.max(1, minutesLeft(eye)))
}

const watch = new IntersectionObserver(show, { rootMargin: "0px 0px -60% 0px" })
for (const place of places) watch.observe(place)
