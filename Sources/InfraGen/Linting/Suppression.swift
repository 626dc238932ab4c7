import Diagnostics
import HCL

/// A comment that takes findings away.
struct Suppression {
    /// Which findings it takes.
    enum Target: Hashable {
        /// A rule of ours, by its id.
        case rule(String)
        /// Rules by the id of the same check elsewhere.
        case foreign(String)
        /// Every rule that is mapped to a tool.
        case tool(ForeignCheck.Tool)
    }

    /// What is wrong with the comment itself.
    enum Flaw {
        case noReason, noRule
        case badDate(String)
    }

    /// What it is about, by the place where it stands.
    enum Reach {
        /// All of a resource from above it or from its first line, else the argument or block at it.
        case block
        /// What stands at it alone.
        case line
        /// The resource that it stands in, as checkov has it: what stands above a resource, or in its first line, is not read.
        case resource
        /// What begins in its line or in the next one, with what is in it, as trivy has it.
        case item
    }

    let targets: [Target]
    let until: CalendarDate?
    let flaw: Flaw?
    /// Whether it is of our own syntax: others are not reported where they take nothing, since they may take what
    /// another tool finds.
    let isOwn: Bool
    let span: SourceSpan
    var reach = Reach.block
}

extension Suppression {
    /// What `comment` says; nil where it is a comment like any other.
    init?(_ comment: HCLComment) {
        guard let span = comment.span else { return nil }
        let text = comment.text
        if let rest = text.argument(of: "infragen:ignore") {
            self.init(own: rest, at: span)
        } else if let rest = ["checkov:skip=", "bridgecrew:skip=", "cortex:skip="].lazy.compactMap(text.behind).first {
            let ids = rest.prefix { $0 != ":" && $0 != " " }.split(separator: ",")
            self.init(ids.map { .foreign(String($0)) }, at: span, .resource)
        } else if let rest = ["trivy:ignore:", "tfsec:ignore:"].lazy.compactMap(text.argument).first {
            self.init(trivy: rest, at: span)
        } else if let rest = text.argument(of: "kics-scan ") {
            switch rest.prefix(while: { $0 != " " }) {
            case "ignore-block": self.init([.tool(.kics)], at: span)
            case "ignore-line": self.init([.tool(.kics)], at: span, .line)
            default: return nil
            }
        } else {
            return nil
        }
    }

    private init(
        _ targets: [Target], until: CalendarDate? = nil, at span: SourceSpan, _ reach: Reach = .block
    ) {
        self.init(targets: targets, until: until, flaw: nil, isOwn: false, span: span, reach: reach)
    }

    /// Reads `s3.versioning,s3.logging reason="…" until=2027-01-01`.
    private init(own text: Substring, at span: SourceSpan) {
        let options = SuppressionOptions(text)
        var flaw: Flaw?
        var until: CalendarDate?
        if let date = options.values["until"] {
            until = try? CalendarDate(date)
            if until == nil { flaw = .badDate(date) }
        }
        if options.values["reason"]?.isEmpty ?? true { flaw = .noReason }
        if options.words.isEmpty { flaw = .noRule }
        self.init(targets: options.words.map(Target.rule), until: until, flaw: flaw, isOwn: true, span: span)
    }

    /// `AVD-AWS-0089`, `aws-s3-enable-logging:exp:2027-01-01`, `*`, several with spaces between.
    private init(trivy text: Substring, at span: SourceSpan) {
        let steps = text.prefix { $0 != " " && $0 != "[" }.split(separator: ":")
        var until: CalendarDate?
        if let index = steps.firstIndex(of: "exp"), index + 1 < steps.count {
            until = try? CalendarDate(String(steps[index + 1]))
        }
        let id = steps.first.map(String.init) ?? ""
        self.init([id == "*" ? .tool(.trivy) : .foreign(id)], until: until, at: span, .item)
    }
}

extension Suppression {
    /// Whether it is about findings of the rule `own`, which is the same as the checks `elsewhere`.
    func names(_ own: RuleID, _ elsewhere: [ForeignCheck]) -> Bool {
        targets.contains { target in
            switch target {
            case .rule(let id): own.description == id
            case .foreign(let id): elsewhere.contains { $0.matches(id) }
            case .tool(let tool): elsewhere.contains { $0.tool == tool }
            }
        }
    }
}

extension ForeignCheck {
    /// Whether `id` is one of its names: trivy takes `AVD-AWS-0089`, `aws-0089` and `aws-s3-enable-logging`.
    func matches(_ id: String) -> Bool {
        names.contains { $0.lowercased() == id.lowercased() }
    }
}

/// Words, and values by name: `a,b name="text in quotes" name=word`.
private struct SuppressionOptions {
    var words: [String] = []
    var values: [String: String] = [:]

    init(_ text: Substring) {
        var rest = text
        while true {
            rest = rest.drop { $0 == " " || $0 == "," || $0 == "\t" }
            guard !rest.isEmpty else { return }
            let word = rest.prefix { !" ,\t=".contains($0) }
            rest = rest[word.endIndex...]
            guard rest.first == "=" else {
                words.append(String(word))
                continue
            }
            rest.removeFirst()
            if rest.first == "\"" {
                let value = rest.dropFirst().prefix { $0 != "\"" }
                values[String(word)] = String(value)
                rest = rest[value.endIndex...].dropFirst()
            } else {
                let value = rest.prefix { $0 != " " && $0 != "\t" }
                values[String(word)] = String(value)
                rest = rest[value.endIndex...]
            }
        }
    }
}

extension String {
    /// What follows `name` at the beginning of the text.
    fileprivate func argument(of name: String) -> Substring? {
        let text = drop { $0 == " " || $0 == "\t" }
        guard text.hasPrefix(name) else { return nil }
        return text.dropFirst(name.count).drop { $0 == " " }
    }

    /// What follows `name` anywhere in the text.
    fileprivate func behind(_ name: String) -> Substring? {
        firstRange(of: name).map { self[$0.upperBound...].drop { $0 == " " } }
    }
}
