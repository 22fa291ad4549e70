// The store of this tab, for a machine that several people share: it goes when the tab is closed.

const tabStore = () => sessionStorage
