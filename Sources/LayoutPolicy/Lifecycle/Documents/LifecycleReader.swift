internal import Diagnostics
internal import XML

/// Makes a configuration of a document, and says of every field what is wrong with its form.
///
/// S3 answers each of these mistakes with `MalformedXML` and nothing else.
struct LifecycleReader {
    let file: SourceFile
    /// Whether lists are repeated elements, and all values text.
    let isXML: Bool
    private var configuration = LifecycleConfiguration(rules: [])
    private var places: [String: Range<Int>] = [:]
    private var damagedRules: Set<Int> = []
    private var diagnostics: [Diagnostic] = []

    init(_ file: SourceFile, isXML: Bool) {
        self.file = file
        self.isXML = isXML
    }

    var result: Checked<LifecycleDocument> {
        Checked(
            LifecycleDocument(
                file: file, configuration: configuration, places: places, damagedRules: damagedRules),
            diagnostics)
    }

    // MARK: - Documents

    mutating func readXML(_ root: XMLElement) {
        guard root.localName == "LifecycleConfiguration" else {
            report(
                "lifecycle.unknown-field",
                "the document is a '\(root.localName.shortened)', not a lifecycle configuration",
                at: root.nameRange, "", help: "its root is 'LifecycleConfiguration'")
            return
        }
        readConfiguration(DocumentNode(root), "")
    }

    mutating func readJSON(_ root: DocumentNode) {
        guard case .fields(let fields) = root.value, let wrapper = fields.first(where: { $0.name == Self.wrapper })
        else { return readConfiguration(root, "") }
        // What 'put-bucket-lifecycle-configuration --cli-input-json' takes.
        let members = members(
            of: root, "",
            [Self.wrapper, "Bucket", "ChecksumAlgorithm", "ExpectedBucketOwner", Self.minimumSize])
        readConfiguration(wrapper.value, "")
        readMinimumSize(members)
    }

    private static let wrapper = "LifecycleConfiguration"
    private static let minimumSize = "TransitionDefaultMinimumObjectSize"

    private mutating func readConfiguration(_ node: DocumentNode, _ path: String) {
        // In XML the least size is a header of the request; who writes it into the body is told so by S3's silence.
        let members = members(of: node, path, isXML ? [] : [Self.minimumSize], lists: ["Rules"])
        readMinimumSize(members)
        guard members.isReadable else { return }
        if let rules = members["Rules"] { places["Rules"] = rules.nameRange }
        for node in list("Rules", of: members) {
            let index = configuration.rules.count
            let count = diagnostics.count
            let rule = rule(node, "Rules[\(index)]")
            configuration.rules.append(rule)
            if diagnostics.count > count { damagedRules.insert(index) }
        }
        require("Rules", of: members, in: node)
    }

    private mutating func readMinimumSize(_ members: Members) {
        guard let word = word(Self.minimumSize, of: members, LifecycleConfiguration.TransitionMinimumObjectSize.self)
        else { return }
        configuration.minimumObjectSize = word
    }

    // MARK: - Findings

    mutating func report(
        _ rule: RuleID, _ message: String, at range: Range<Int>, _ path: String, help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                rule, .error, message, at: file.span(range), suggestion: help.map { Suggestion($0) },
                address: path.isEmpty ? nil : path, url: Self.source))
    }

    private static let source =
        "https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketLifecycleConfiguration.html"

    mutating func reportType(_ path: String, wanted: String, _ node: DocumentNode, help: String? = nil) {
        report(
            "lifecycle.wrong-type", "'\(path.lastComponent)' needs \(wanted), found \(node.kind)", at: node.range, path,
            help: help)
    }

    /// Reports a field that has to be there, unless it is there or was misspelled.
    mutating func require(_ name: String, of members: Members, in node: DocumentNode) {
        let written = isXML ? Self.elementName(of: name) : name
        guard members.isReadable, members[name] == nil, !members.misspelled.contains(written) else { return }
        let start = min(node.range.lowerBound, max(0, file.bytes.count - 1))
        report(
            "lifecycle.missing-field", "'\(written)' is missing",
            at: places[members.path] ?? start..<min(start + 1, file.bytes.count), members.path(name),
            help: "S3 would answer MalformedXML")
    }

    mutating func place(_ path: String, _ range: Range<Int>) { places[path] = range }

    // MARK: - Fields

    /// The fields of an object, without those that are not known.
    struct Members {
        let path: String
        /// Whether the value is an object at all.
        let isReadable: Bool
        fileprivate let fields: [DocumentNode.Field]
        /// The fields that misspelled ones were meant to be.
        fileprivate var misspelled: Set<String> = []

        subscript(_ name: String) -> DocumentNode.Field? {
            fields.first { $0.name == name || $0.name == LifecycleReader.elementName(of: name) }
        }

        func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
    }

    /// The name that elements of a list have in XML, where the list itself is not written.
    fileprivate static func elementName(of list: String) -> String {
        switch list {
        case "Rules": "Rule"
        case "Transitions": "Transition"
        case "NoncurrentVersionTransitions": "NoncurrentVersionTransition"
        case "Tags": "Tag"
        default: list
        }
    }

    /// Reads an object, and reports fields that it does not have, or that it has twice.
    ///
    /// - Parameters:
    ///   - node: What should be an object.
    ///   - path: Its path.
    ///   - names: The fields that it may have.
    ///   - lists: Those that are lists, in the names of the API.
    /// - Returns: The known fields, each once.
    mutating func members(
        of node: DocumentNode, _ path: String, _ names: [String], lists: [String] = []
    ) -> Members {
        let fields: [DocumentNode.Field]
        switch node.value {
        case .fields(let all): fields = all
        case .text(let text) where text.isBlank: fields = []
        default:
            reportType(path.isEmpty ? "the document" : path, wanted: "an object", node)
            return Members(path: path, isReadable: false, fields: [])
        }
        let listNames = isXML ? lists.map(Self.elementName) : lists
        let known = names + listNames
        var seen: Set<[UInt8]> = []
        var kept: [DocumentNode.Field] = []
        var misspelled: Set<String> = []
        for field in fields {
            let fieldPath = path.isEmpty ? field.name : "\(path).\(field.name)"
            if field.strayText {
                report(
                    "lifecycle.wrong-type", "text among the elements of '\(field.name.shortened)'", at: field.nameRange,
                    fieldPath, help: "S3 would answer MalformedXML")
            }
            guard known.contains(where: { $0.utf8.elementsEqual(field.name.utf8) }) else {
                let meant = nearest(to: field.name, in: known)
                report(
                    "lifecycle.unknown-field", "S3 knows no field '\(field.name.shortened)' here", at: field.nameRange,
                    fieldPath,
                    help: meant.map { "did you mean '\($0)'?" } ?? "S3 knows \(known.joined(separator: ", ")) here")
                if let meant { misspelled.insert(meant) }
                continue
            }
            let isNew = seen.insert(Array(field.name.utf8)).inserted
            guard isNew || isXML && listNames.contains(field.name) else {
                report(
                    "lifecycle.repeated-field", "'\(field.name)' stands twice", at: field.nameRange, fieldPath,
                    help: "keep one of them")
                continue
            }
            kept.append(field)
        }
        return Members(path: path, isReadable: true, fields: kept, misspelled: misspelled)
    }

    /// The elements of a list, one for each: in JSON the items of one field, in XML all fields of the name.
    mutating func list(_ name: String, of members: Members) -> [DocumentNode] {
        if isXML {
            let element = Self.elementName(of: name)
            return members.fields.filter { $0.name == element }.map(\.value)
        }
        guard let field = members[name] else { return [] }
        guard case .items(let items) = field.value.value else {
            reportType(members.path(name), wanted: "a list", field.value)
            return []
        }
        return items
    }

    func nameRange(of name: String, at index: Int, of members: Members) -> Range<Int>? {
        guard isXML else { return nil }
        let fields = members.fields.filter { $0.name == Self.elementName(of: name) }
        return index < fields.count ? fields[index].nameRange : nil
    }
}

extension String {
    /// What stands behind the last dot of a path.
    fileprivate var lastComponent: String {
        utf8.lastIndex(of: UInt8(ascii: ".")).map { String(self[utf8.index(after: $0)...]) } ?? self
    }
}
