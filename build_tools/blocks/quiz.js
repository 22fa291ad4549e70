// Needs: question/question
// The questions of a lesson wake by themselves.
