extension KeyExplainer.Expectation: CustomStringConvertible {
    /// What would be right, as a phrase: `'subs/'`, `'season': a whole number from 1 to 99`, `the end of the key`.
    public var description: String {
        switch self {
        case .literal(let text): "'\(text)'"
        case .value(let name, let type?): "'\(name)': \(type.phrase)"
        case .value(let name, nil): "'\(name)': one or more segments with '/' between them"
        case .end: "the end of the key"
        }
    }
}

extension KeyFault.Reason {
    /// What kind of fault it is, in one word: `grammar`.
    public var word: String {
        switch self {
        case .empty: "empty"
        case .tooLong: "too-long"
        case .notUTF8: "not-utf8"
        case .notNFC: "not-nfc"
        case .folderMarker: "folder-marker"
        case .noClass: "no-class"
        case .grammar: "grammar"
        }
    }

    /// What is wrong, as a phrase.
    ///
    /// - Parameter contract: The contract that the key was judged against.
    /// - Returns: The phrase, which names the class where the fault is about one.
    public func phrase(in contract: LayoutContract) -> String {
        switch self {
        case .empty: "it has no bytes"
        case .tooLong: "it has more than the 1,024 bytes that S3 takes"
        case .notUTF8: "it is not well-formed UTF-8"
        case .notNFC: "it is not in Normalization Form C, so that what reads the same may be another key"
        case .folderMarker: "it ends in '/', like the markers that consoles make for folders"
        case .noClass: "it begins like the keys of no class"
        case .grammar(let keyClass, _):
            "it begins like the keys of class '\(contract.classes[keyClass].name)' and goes on otherwise"
        }
    }
}
