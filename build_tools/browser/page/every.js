// Needs: page/words, page/fetched, record/record, page/notice, page/shared, page/menu, page/scheme, page/search-box, page/progress, page/read-mark
// What every page has.
