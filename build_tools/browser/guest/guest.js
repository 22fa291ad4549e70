// Needs: page/notice, question/question, record/rescue
// What a quiz in somebody else's site has.
