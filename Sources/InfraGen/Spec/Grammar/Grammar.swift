/// The stack spec's grammar, a declaration for each kind of value; `root` is the whole.
enum Grammar {}
