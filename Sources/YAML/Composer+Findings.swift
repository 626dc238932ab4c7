internal import Diagnostics

/// What the composer has to say of a document.
extension Diagnostic {
    static func secondDocument(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.second-document", .error, "a second document begins here", at: span,
            suggestion: "keep one document in a file")
    }

    static func empty(_ file: SourceFile) -> Diagnostic {
        Diagnostic("yaml.empty", .error, "the file holds no YAML document", at: .file(file.path))
    }

    static func limit(_ message: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic("yaml.limit", .error, message, at: span, suggestion: "write less into one file")
    }

    static func undefinedAlias(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.undefined-alias", .error, "no anchor '&\(name)' stands before this alias", at: span,
            suggestion: "name the value with '&\(name)' further up, or quote the text if no alias is meant")
    }

    static func recursiveAlias(_ name: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.recursive-alias", .error, "the value of '&\(name)' contains itself", at: span,
            suggestion: "use an alias only behind the value that it names")
    }

    static func complexKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.complex-key", .error, "a key is a list or a mapping", at: span,
            suggestion: "write a plain name as the key; quote text that begins with '[' or '{'")
    }

    static func mergeKey(at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.merge-key", .error, "merge keys '<<' are not part of YAML 1.2", at: span,
            suggestion: "write the entries out, or use an alias as the whole value")
    }

    static func duplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.duplicate-key", .error, "the key '\(key)' is given twice", at: span,
            suggestion: "keep one of them", related: [Related("first given here", at: first)])
    }

    static func foreignTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.tag", .error, "the tag '\(tag)' has no meaning here", at: span,
            suggestion: "remove it; only the tags of the YAML 1.2 core schema are read, such as !!str")
    }

    static func wrongTag(_ tag: String, at span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "yaml.tag", .error, "the value is not of the type that its tag '\(tag)' says", at: span,
            suggestion: "remove the tag, or change the value")
    }
}
