extension FieldType {
    /// What a value has to be, as a phrase: `a UUID in lower case`, `one of 480p, 720p`.
    public var phrase: String {
        switch self {
        case .uuid: "a UUID in lower case"
        case .slug(max: 1): "one of a-z and 0-9"
        case .slug(let max): "1 to \(max) of a-z, 0-9 and '-', with no '-' at either end"
        case .int(let min, let max, let width):
            "a whole number from \(min) to \(max)" + (width > 1 ? ", written with at least \(width) digits" : "")
        case .enumeration(let values): values.count == 1 ? "'\(values[0])'" : "one of \(Self.listed(values))"
        case .filename(nil, let charset): "a file name with an extension, of \(charset.phrase)"
        case .filename(let extensions?, let charset):
            "a file name of \(charset.phrase) that ends in \(Self.listed(extensions.map { ".\($0)" }))"
        case .pattern(let pattern): "text that matches \(pattern.text)"
        }
    }

    private static func listed(_ values: [String]) -> String {
        let shown = values.prefix(mostShown).joined(separator: ", ")
        return values.count > mostShown ? "\(shown) and \(values.count - mostShown) more" : shown
    }

    private static let mostShown = 12
}

extension SegmentCharset {
    /// The characters, as a phrase.
    var phrase: String {
        switch self {
        case .safe: "S3's safe characters"
        case .any: "any characters but '/', '\\' and control characters"
        }
    }
}
