// Key templates, field types and storage classes are LayoutPolicy's. With this, `import InfraGen` is all that building a
// stack takes; the attribute has no name without an underscore yet.
@_exported public import LayoutPolicy
