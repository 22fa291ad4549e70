// Needs: question/offer, question/question
// The questions of a lesson wake by themselves.
