// Needs: page/parts-later, question/question
// The questions of a lesson wake by themselves.
