// Needs: page/words, page/fetched, record/record, page/notice, page/menu, page/scheme, page/search-box, page/read-mark, page/cited
// What every page has.
