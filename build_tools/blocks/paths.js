// Needs: page/path
// The choice of a path.
