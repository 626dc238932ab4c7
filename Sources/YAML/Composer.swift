internal import Diagnostics

/// Builds the nodes of one document from the parser's events.
///
/// Recursive, one level a collection: the depth limit bounds the stack.
struct Composer: ~Copyable {
    private let file: SourceFile
    private let places: TextPlaces
    private let limits: YAMLLimits
    private var events: EventParser

    private var diagnostics: [Diagnostic] = []
    /// Whether all aliases so far name a finished node.
    private var isComplete = true
    private var anchors: [String: Anchor] = [:]
    /// Where the flow collections begin that are open.
    private var brackets: [Int] = []
    private var nodes = 0
    private var aliases = 0

    init(_ file: SourceFile, _ events: consuming EventParser, _ limits: YAMLLimits) {
        self.file = file
        self.places = TextPlaces(file)
        self.limits = limits
        self.events = events
    }

    /// A node with its measure.
    private struct Composed {
        var node: YAMLNode
        /// Where its text ends: for an alias, the end of the alias.
        var end: Int { node.place.end.utf8Offset }
        /// How many nodes it is, itself and aliases written out included.
        var size = 1
        /// How many collections stand inside each other, itself included.
        var height = 0
    }

    private struct Anchor {
        /// The offset of the node that it names.
        let start: Int
        /// Nil while the node is being read.
        var target: Composed?
    }

    /// Stops the reading: there is no use in going on.
    private struct Refusal: Error {
        let diagnostic: Diagnostic
        init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
    }

    /// Reads the whole stream.
    mutating func document() -> Checked<YAMLNode> {
        do {
            let root = try onlyDocument()
            return Checked(isComplete ? root : nil, diagnostics)
        } catch {
            return Checked(nil, diagnostics + [error.diagnostic])
        }
    }

    private mutating func onlyDocument() throws(Refusal) -> YAMLNode {
        try checkDirectives()
        var root: YAMLNode?
        while true {
            let event = try next()
            switch event.kind {
            case .documentEnd(let isExplicit):
                try checkEnd(from: places.offset(event.marks.upperBound), isClosed: isExplicit)
            case .documentStart, .streamStart: continue
            case .streamEnd:
                guard let root, !root.isAbsent else { throw Refusal(.empty(file)) }
                return root
            default: root = try node(from: event, depth: 0, behind: nil).node
            }
        }
    }

    /// Refuses many directives before libyaml sees them: it compares each with all others.
    private func checkDirectives() throws(Refusal) {
        let limit = 16
        var offset = places.skippingTrivia(from: file.textStart, before: file.bytes.count)
        var count = 0
        while places.has("%", at: offset) {
            count += 1
            guard count <= limit else {
                throw Refusal(.limit("more than \(limit) directives", at: file.span(places.word(at: offset))))
            }
            offset = places.skippingTrivia(from: places.endOfLineText(offset), before: file.bytes.count)
        }
    }

    /// Looks for another document behind the first, before libyaml does: it takes text behind `...` for an error.
    private func checkEnd(from end: Int, isClosed: Bool) throws(Refusal) {
        let next = places.skippingTrivia(from: end, before: file.bytes.count)
        guard next < file.bytes.count, isClosed || places.has("%", at: next) || places.text(next..<next + 3) == "---"
        else { return }
        throw Refusal(.secondDocument(file.span(places.word(at: next))))
    }

    private mutating func next() throws(Refusal) -> EventParser.Event {
        do { return try events.next() } catch { throw syntaxError(error) }
    }

    private func syntaxError(_ problem: EventParser.Problem) -> Refusal {
        Refusal(SyntaxFinding(problem, places, openBracket: brackets.last).diagnostic)
    }
}

// MARK: Nodes

extension Composer {
    /// The node that `event` begins, inside `depth` collections; `keyEnd` is the end of its key when it is a value.
    private mutating func node(from event: EventParser.Event, depth: Int, behind keyEnd: Int?) throws(Refusal)
        -> Composed
    {
        let range = places.range(event.marks)
        nodes += 1
        try checkNodes(at: range)
        switch event.kind {
        case .alias(let name): return try alias(name, at: range, depth: depth)
        case .scalar(let scalar, let anchor):
            let composed = self.scalar(scalar, at: range, keyEnd: keyEnd)
            define(anchor, at: range.lowerBound, as: composed)
            return composed
        case .sequenceStart(let isFlow, let tag, let anchor):
            try open(anchor, at: range, depth: depth)
            var composed = try sequence(from: start(range, tag, anchor, kind: .seq), isFlow: isFlow, depth: depth + 1)
            composed.height += 1
            define(anchor, at: range.lowerBound, as: composed)
            return composed
        case .mappingStart(let isFlow, let tag, let anchor):
            try open(anchor, at: range, depth: depth)
            var composed = try mapping(from: start(range, tag, anchor, kind: .map), isFlow: isFlow, depth: depth + 1)
            composed.height += 1
            define(anchor, at: range.lowerBound, as: composed)
            return composed
        default:
            // libyaml gives a node wherever one can stand; its grammar leaves no other event here.
            throw Refusal(Diagnostic("yaml.syntax", .error, "a value is missing", at: file.span(range)))
        }
    }

    private mutating func scalar(_ scalar: YAMLScalar, at range: Range<Int>, keyEnd: Int?) -> Composed {
        var scalar = scalar
        let properties = places.properties(from: range.lowerBound, before: range.upperBound)
        var content = properties.end..<max(properties.end, range.upperBound)
        switch scalar.style {
        case .literal, .folded: content = content.lowerBound..<places.endOfBlockScalar(content)
        case .plain where range.isEmpty:
            let start = keyEnd.map { places.absentValue(afterKey: $0, before: range.lowerBound) }
            content = (start ?? content.lowerBound)..<(start ?? content.lowerBound)
        default: break
        }
        if let tag = properties.tag {
            scalar.tag = scalar.tag ?? "!"  // libyaml drops the non-specific tag of a scalar.
            checkTag(scalar.tag, at: tag, content: content, holds: { $0.value(of: scalar.text) != nil })
        }
        return Composed(node: YAMLNode(.scalar(scalar), span: file.span(content)))
    }

    private mutating func sequence(from start: Int, isFlow: Bool, depth: Int) throws(Refusal) -> Composed {
        var elements: [YAMLNode] = []
        var (end, size, height) = (start, 1, 0)
        let isBracketed = isFlow && (places.has("[", at: start) || places.has("{", at: start))
        if isBracketed { brackets.append(start) }
        defer { if isBracketed { brackets.removeLast() } }
        while true {
            let event = try next()
            if case .collectionEnd = event.kind {
                if isFlow { end = places.range(event.marks).upperBound }
                return Composed(
                    node: YAMLNode(.sequence(elements), span: file.span(start..<end)), size: size, height: height)
            }
            let element = try node(from: event, depth: depth, behind: nil)
            elements.append(element.node)
            (end, size, height) = (element.end, size + element.size, max(height, element.height))
        }
    }

    private mutating func mapping(from start: Int, isFlow: Bool, depth: Int) throws(Refusal) -> Composed {
        var entries: [YAMLEntry] = []
        var seen: [ExactText: SourceSpan] = [:]
        var (end, size, height) = (start, 1, 0)
        let isBracketed = isFlow && (places.has("[", at: start) || places.has("{", at: start))
        if isBracketed { brackets.append(start) }
        defer { if isBracketed { brackets.removeLast() } }
        while true {
            let event = try next()
            if case .collectionEnd = event.kind {
                let closing = places.range(event.marks)
                // A lone pair in a flow sequence has no braces: it ends with its value.
                if isFlow, places.has("}", at: closing.lowerBound) { end = closing.upperBound }
                return Composed(
                    node: YAMLNode(.mapping(entries), span: file.span(start..<end)), size: size, height: height)
            }
            let key = try node(from: event, depth: depth, behind: nil)
            checkKey(key.node, &seen)
            let value = try node(from: next(), depth: depth, behind: key.end)
            entries.append(YAMLEntry(key: key.node, value: value.node))
            (end, size, height) = (value.end, size + key.size + value.size, max(height, key.height, value.height))
        }
    }

    /// Where a collection's content begins; checks its tag.
    private mutating func start(_ range: Range<Int>, _ tag: String?, _ anchor: String?, kind: CoreTag) -> Int {
        let count = (tag == nil ? 0 : 1) + (anchor == nil ? 0 : 1)
        let properties = places.properties(from: range.lowerBound, count: count, before: file.bytes.count)
        if let place = properties.tag {
            checkTag(tag, at: place, content: nil, holds: { $0 == kind || $0 == .nonSpecific })
        }
        return properties.end
    }
}

// MARK: Anchors and limits

extension Composer {
    private mutating func alias(_ name: String, at range: Range<Int>, depth: Int) throws(Refusal) -> Composed {
        let span = file.span(range)
        aliases += 1
        guard aliases <= limits.aliases else {
            throw Refusal(.limit("more than \(limits.aliases) aliases", at: span))
        }
        guard let anchor = anchors[name], let target = anchor.target else {
            diagnostics.append(anchors[name] == nil ? .undefinedAlias(name, at: span) : .recursiveAlias(name, at: span))
            isComplete = false
            return Composed(node: YAMLNode(.scalar(YAMLScalar("")), span: span, alias: span))
        }
        nodes += target.size - 1  // The alias itself is counted.
        try checkNodes(at: range)
        guard depth + target.height <= limits.depth else {
            throw Refusal(.limit("more than \(limits.depth) collections inside each other", at: span))
        }
        var composed = target
        composed.node.alias = span
        return composed
    }

    /// Notes that the collection of `anchor` has begun; checks how deep it stands.
    private mutating func open(_ anchor: String?, at range: Range<Int>, depth: Int) throws(Refusal) {
        guard depth < limits.depth else {
            let start = file.span(range.lowerBound..<min(range.lowerBound + 1, file.bytes.count))
            throw Refusal(.limit("more than \(limits.depth) collections inside each other", at: start))
        }
        if let anchor { anchors[anchor] = Anchor(start: range.lowerBound) }
    }

    /// Gives the finished node to its anchor, unless the name was given anew inside the node.
    private mutating func define(_ anchor: String?, at start: Int, as composed: Composed) {
        guard let anchor, (anchors[anchor]?.start ?? start) <= start else { return }
        anchors[anchor] = Anchor(start: start, target: composed)
    }

    private func checkNodes(at range: Range<Int>) throws(Refusal) {
        guard nodes > limits.nodes else { return }
        throw Refusal(
            .limit("more than \(limits.nodes) values, counting each alias as what it stands for", at: file.span(range)))
    }
}

// MARK: Keys and tags

extension Composer {
    private mutating func checkKey(_ key: YAMLNode, _ seen: inout [ExactText: SourceSpan]) {
        guard let scalar = key.scalar else {
            diagnostics.append(.complexKey(at: key.place))
            return
        }
        if scalar.text == "<<", scalar.style == .plain, scalar.tag == nil {
            diagnostics.append(.mergeKey(at: key.place))
        } else if let first = seen.updateValue(key.place, forKey: ExactText(scalar.text)) {
            diagnostics.append(.duplicateKey(scalar.text, at: key.place, first: first))
            seen[ExactText(scalar.text)] = first
        }
    }

    /// Reports a tag that is not of the core schema, or that its node cannot have.
    private mutating func checkTag(
        _ name: String?, at tag: Range<Int>, content: Range<Int>?, holds: (CoreTag) -> Bool
    ) {
        let written = String(decoding: file.bytes[tag], as: UTF8.self)
        guard let name, let core = CoreTag(name) else {
            diagnostics.append(.foreignTag(written, at: file.span(tag)))
            return
        }
        guard !holds(core) else { return }
        diagnostics.append(.wrongTag(written, at: file.span(tag)))
    }
}

extension YAMLNode {
    /// Whether nothing is written: no text, no tag.
    fileprivate var isAbsent: Bool {
        guard case .scalar(let scalar) = content else { return false }
        return span.start == span.end && scalar.tag == nil && alias == nil
    }
}
