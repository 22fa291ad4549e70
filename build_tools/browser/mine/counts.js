// Needs: page/progress, review/applied
// What the learner has come to, counted: lessons read, lessons answered, own texts that are done.

/**
 * How many of these lessons are read and answered, and how many of their texts are reported done, each as { count, of }.
 * `lessons` are elements that name a lesson as lists do (data-lesson, data-questions, data-texts); a path is a shorter list.
 */
function countDone(state, lessons) {
  const states = lessons.map((lesson) => lessonProgress(state, lesson))
  const texts = lessons.flatMap((lesson) => lesson.dataset.texts.split(" ").filter(Boolean))
  const counted = (list, isDone) => ({ count: list.filter(isDone).length, of: list.length })
  return {
    read: counted(states, (one) => one.read),
    checked: { ...counted(states, (one) => one.checked), of: lessons.filter((lesson) => lesson.dataset.questions).length },
    applied: counted(texts, (id) => isApplied(state, id)),
  }
}
