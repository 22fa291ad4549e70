// Needs: page/notice, question/question, question/told, question/wanting, record/rescue
// What a quiz in somebody else's site has.
