"""The rules that stop a build, apart from the others of their families, so that a build imports these alone."""
