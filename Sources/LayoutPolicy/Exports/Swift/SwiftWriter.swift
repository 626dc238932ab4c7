/// Writes a contract as a Swift file: a struct for each class of keys, and an enum of all.
struct SwiftWriter {
    let layout: SourceLayout

    init(_ contract: LayoutContract, _ presignMaxSeconds: [String: Int]) {
        layout = SourceLayout(contract, .swift, presignMaxSeconds: presignMaxSeconds)
    }

    var code: String {
        """
        // Object keys of the bucket: a type for each class of keys, and a parser. A value always stands for a valid key,
        // and what was read from a key makes that key again.

        \(needsFoundation ? "import Foundation\n\n" : "")/// A text that is no key, or a value that a field does not take.
        public struct InvalidKey: Error, Hashable, Sendable, CustomStringConvertible {
            /// What is wrong, as a phrase.
            public let description: String
        }

        /// A key of one class.
        public protocol ObjectKey: Hashable, Sendable {
            /// The name of the class.
            static var className: String { get }
            /// What its keys look like.
            static var template: String { get }
            /// What its keys begin with.
            static var prefix: String { get }
            /// How long a presigned read may be good; nil where the class is not read so.
            static var presignMaxSeconds: Int? { get }
            /// The key as S3 has it.
            var key: String { get }
            /// Reads a key of the class.
            init(parsing key: String) throws(InvalidKey)
        }

        /// A key of any class.
        public enum AnyKey: Hashable, Sendable {
        \(layout.classes.map { "    case \($0.caseName)(\($0.typeName))\n" }.joined())
            /// Reads a key of any class.
            public init(parsing key: String) throws(InvalidKey) {
        \(layout.classes.map(dispatch).joined())        throw InvalidKey(description: "'\\(key)' begins like the keys of no class")
            }

            /// The key as S3 has it.
            public var key: String {
                switch self {
        \(layout.classes.map { "        case .\($0.caseName)(let value): value.key\n" }.joined())        }
            }

            /// The name of the class.
            public var className: String {
                switch self {
        \(layout.classes.map { "        case .\($0.caseName): \($0.typeName).className\n" }.joined())        }
            }
        }

        \(enumerations)\(layout.classes.map(keyClass).joined(separator: "\n"))
        // MARK: - Grammar

        private enum Grammar {
        \(layout.patterns.map { "    static let \($0.constantName): KeyPattern = \(Self.pattern($0.expression))\n" }
            .joined())}

        \(Self.runtime(checksNormalization: layout.mayHoldUnicode))
        """
    }

    private var needsFoundation: Bool {
        layout.mayHoldUnicode || layout.patterns.contains { $0.type == .uuid }
    }

    private func dispatch(_ keyClass: SourceLayout.Class) -> String {
        """
                if key.utf8.starts(with: \(keyClass.typeName).prefix.utf8) {
                    self = .\(keyClass.caseName)(try \(keyClass.typeName)(parsing: key))
                    return
                }

        """
    }

    private var enumerations: String {
        layout.patterns.compactMap { pattern -> String? in
            guard case .enumeration(let values) = pattern.type else { return nil }
            var names = SourceNames(.camel, reserved: SourceNaming.swift.propertyReserved)
            let cases = values.map { "    case \(names.identifier(for: $0)) = \(Self.literal($0))\n" }
            let type = "public enum \(pattern.typeName): String, Hashable, Sendable, CaseIterable"
            return "/// A value of '\(pattern.constantName)'.\n\(type) {\n\(cases.joined())}\n\n"
        }.joined()
    }

    /// A text as a literal.
    static func literal(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{300}"..."\u{36F}":
                "\\u{\(String(scalar.value, radix: 16))}"
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}
