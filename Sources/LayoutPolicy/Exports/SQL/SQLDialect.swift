/// An engine that reads inventories, and how it says what the queries need.
public enum SQLDialect: String, Sendable, Hashable, CaseIterable {
    /// Amazon Athena, engine version 3.
    case athena
    /// Trino 400 or later.
    case trino
    /// Apache Spark 3.4 or later.
    case spark
    /// DuckDB 1.1 or later.
    case duckdb

    /// A call that gives the length of a text in bytes of UTF-8.
    func byteLength(of text: String) -> String {
        switch self {
        case .athena, .trino: "length(to_utf8(\(text)))"
        case .spark: "octet_length(\(text))"
        case .duckdb: "strlen(\(text))"
        }
    }

    /// A condition that the whole of a text matches an anchored expression, which is free of quotes.
    func matches(_ text: String, _ expression: String) -> String {
        switch self {
        case .athena, .trino: "regexp_like(\(text), '\(expression)')"
        // In a plain literal of Spark a backslash begins an escape.
        case .spark: "\(text) RLIKE r'\(expression)'"
        case .duckdb: "regexp_matches(\(text), '\(expression)')"
        }
    }

    /// A condition that a text is in Normalization Form C.
    ///
    /// Spark has no function for it, so one is asked for by name.
    func isNormalized(_ text: String) -> String {
        switch self {
        case .athena, .trino: "normalize(\(text), NFC) = \(text)"
        case .spark: "is_nfc(\(text))"
        case .duckdb: "nfc_normalize(\(text)) = \(text)"
        }
    }

    /// A condition that a text begins with another.
    func begins(_ text: String, with prefix: String) -> String {
        "\(self == .spark ? "startswith" : "starts_with")(\(text), \(literal(prefix)))"
    }

    /// A text as a literal.
    func literal(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "'": self == .spark ? "\\'" : "''"
            case "\\": self == .spark ? "\\\\" : "\\"
            default: String(scalar)
            }
        }
        return "'\(escaped.joined())'"
    }
}
