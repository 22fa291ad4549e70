// The store of this browser, for all its windows and for ever. A browser that keeps nothing throws.

const machineStore = () => localStorage
