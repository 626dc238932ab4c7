/// The grammar of keys as regular expressions that other engines agree on.
///
/// The expressions use what Python, Java, RE2, Oniguruma and Rust's regex read alike: literals, classes, `(?:…|…)`, and
/// `? * + {n} {n,m}` with counts up to 1,000. They describe text, so an engine has to decode UTF-8 first (ripgrep does
/// by default). Length and normalization are checks of their own there too: a key has 1 to 1,024 bytes and is in NFC.
public struct RegularExpressionExport: Sendable {
    /// The contract that the expressions are of.
    public let contract: LayoutContract
    private let expressions: [String]

    /// Writes the expressions of `contract`.
    ///
    /// - Parameters:
    ///   - contract: A contract without problems.
    ///   - extent: What engines are given at once, and must not be too long.
    /// - Throws: ``Refusal`` when an expression would say something else than the contract, or engines would refuse it.
    public init(_ contract: LayoutContract, usedBy extent: Extent = .allClasses) throws(Refusal) {
        guard !contract.classes.isEmpty else { throw .noClasses }
        var expressions: [String] = []
        for keyClass in contract.classes {
            let template = keyClass.template
            guard template.parts.allSatisfy(\.isSound) else { throw .unsound(class: keyClass.name) }
            let expression = ByteExpression.sequence(template.parts.map(\.expression))
            guard expression.nestedCount <= Self.mostCount else { throw .nestedCounts(class: keyClass.name) }
            expressions.append(RegularExpressionWriter.text(of: expression))
        }
        switch extent {
        case .allClasses:
            try Self.checkLength(expressions.reduce(0) { $0 + $1.utf8.count + 1 }, of: contract.classes, as: nil)
        case .eachClass:
            for (keyClass, expression) in zip(contract.classes, expressions) {
                try Self.checkLength(expression.utf8.count, of: [keyClass], as: keyClass.name)
            }
        }
        self.contract = contract
        self.expressions = expressions
    }

    /// What engines are given at once.
    public enum Extent: Sendable, Hashable {
        /// One expression for all classes.
        case allClasses
        /// An expression for each class.
        case eachClass
    }

    private static func checkLength(
        _ bytes: Int, of classes: [KeyClass], as className: String?
    ) throws(Refusal) {
        guard bytes > maximumLength else { return }
        throw .tooLong(bytes: bytes, class: className, field: largestField(of: classes))
    }

    /// The field that the most bytes of the expressions of `classes` are about.
    private static func largestField(of classes: [KeyClass]) -> String? {
        var bytes: [String: Int] = [:]
        for case .field(let name, let type) in classes.flatMap(\.template.parts).flatMap(\.leaves) {
            bytes[name, default: 0] += RegularExpressionWriter.text(of: type.expression).utf8.count
        }
        return bytes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The most bytes that an expression may have which engines are given at once.
    ///
    /// Athena takes a query of 262,144 bytes that holds the expression up to three times; engines with a limit on what
    /// they compile take less than that.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/athena/latest/ug/service-limits.html>
    public static let maximumLength = 65_536

    /// How often counts within counts may repeat something: RE2 refuses more.
    private static let mostCount = 1_000

    /// Why a contract has no expressions.
    public enum Refusal: Error, Sendable, Hashable {
        /// There is nothing to match.
        case noClasses
        /// A field of the class has violations, so that nothing fits it.
        case unsound(class: String)
        /// A pattern in the class has counts within counts that multiply to more than engines take.
        case nestedCounts(class: String)
        /// The expression, that of all classes or of the one named, would have more bytes than
        /// ``RegularExpressionExport/maximumLength``; the most of them are about the field.
        case tooLong(bytes: Int, class: String?, field: String?)
    }

    /// The expressions of the classes in order, for an engine that matches whole texts.
    public var classExpressions: [(keyClass: KeyClass, expression: String)] {
        zip(contract.classes, expressions).map { ($0, $1) }
    }

    /// The expression of the keys of all classes, for an engine that matches whole texts.
    public var expression: String { expressions.joined(separator: "|") }

    /// The expression of the keys of all classes, anchored: `\A(?:…)\z`.
    public var anchoredExpression: String { Self.anchored(expression) }

    /// An expression that matches whole texts, in whatever engine: `\A(?:…)\z`.
    ///
    /// `^…$` would not do: in several engines `$` also matches before a line feed at the end.
    public static func anchored(_ expression: String) -> String { "\\A(?:\(expression))\\z" }
}

extension RegularExpressionExport.Refusal: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .noClasses: "the contract has no classes"
        case .unsound(let name): "a field of class '\(name)' matches nothing"
        case .nestedCounts(let name):
            "class '\(name)' has counts within counts, such as (a{0,50}){0,50}, that engines refuse above 1,000"
        case .tooLong(let bytes, let className, let field):
            "the regular expression \(className.map { "of class '\($0)' " } ?? "")would have \(bytes) bytes, and engines "
                + "take it up to \(RegularExpressionExport.maximumLength)"
                + (field.map { "; the most of them are for field '\($0)'" } ?? "")
        }
    }
}

extension KeyTemplate.Part {
    var isSound: Bool {
        switch self {
        case .literal, .files: true
        case .field(_, let type): type.violations.isEmpty
        case .optional(let parts): parts.allSatisfy(\.isSound)
        }
    }

    /// The part, or those within it.
    fileprivate var leaves: [KeyTemplate.Part] {
        if case .optional(let parts) = self { parts } else { [self] }
    }

    /// What the part puts into a key.
    var expression: ByteExpression {
        switch self {
        case .literal(let text): .literal(text.utf8)
        case .field(_, let type): type.expression
        case .files(_, let charset): charset.segments
        case .optional(let parts): .optional(.sequence(parts.map(\.expression)))
        }
    }
}

extension ByteExpression {
    /// The greatest product of counts that lie within each other; one where there are none.
    fileprivate var nestedCount: Int {
        switch self {
        case .one, .scalar: return 1
        case .sequence(let parts), .choice(let parts): return parts.map(\.nestedCount).max() ?? 1
        case .repeated(let body, let min, let max):
            let inner = body.nestedCount
            // Runs of one character are written in pieces of up to a thousand.
            guard inner > 1 || !body.isOneCharacter else { return Swift.min(Swift.max(min, max ?? 1, 1), 1_000) }
            let (product, overflow) = inner.multipliedReportingOverflow(by: Swift.max(min, max ?? 1, 1))
            return overflow ? .max : product
        }
    }
}
