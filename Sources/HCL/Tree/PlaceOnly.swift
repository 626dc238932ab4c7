/// A property that says where a node stands, not what it says: it takes no part in `==` and hashing.
///
/// A tree that was built and the same tree read from a file are equal.
@propertyWrapper
package struct PlaceOnly<Value: Sendable>: Sendable, Hashable {
    package var wrappedValue: Value

    package init(wrappedValue: Value) { self.wrappedValue = wrappedValue }

    package static func == (_: Self, _: Self) -> Bool { true }
    package func hash(into _: inout Hasher) {}
}
