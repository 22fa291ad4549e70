"""What a learner does, done in the engines of Firefox and Safari as Debian has them."""
