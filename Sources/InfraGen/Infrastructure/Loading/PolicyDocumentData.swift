import HCL

/// The policy that `data "aws_iam_policy_document"` renders.
///
/// - SeeAlso: hashicorp/terraform-provider-aws, `website/docs/d/iam_policy_document.html.markdown`
enum PolicyDocumentData {
    /// The JSON, with a mark for each statement that is not known, or that may be any number of them.
    static func json(of body: InfrastructureBody) -> HCLValue {
        let sources = documents(["source_json", "source_policy_documents"], of: body)
        let overrides = documents(["override_json", "override_policy_documents"], of: body)
        var statements = sources.known.flatMap(\.statements)
        // Of two with one Sid, Terraform refuses the document: both count.
        let inherited = statements.count
        merge(body.blocks("statement").map(statement), into: &statements, before: inherited)
        merge(overrides.known.flatMap(\.statements), into: &statements, before: .max)
        // A statement that is not known may have the Sid of another, and take its place.
        if let unknown = overrides.unknown { statements = statements.map { $0.sid == nil ? $0 : unknown } }
        if let unknown = body.firstUncertain {
            for index in statements.indices.prefix(inherited) where statements[index].sid != nil {
                statements[index] = HCLValue(.unknown(unknown))
            }
        }
        statements += [sources.unknown, overrides.unknown].compactMap(\.self)
        var document: [String: HCLValue] = [
            "Version": body["version"]?.value.orNil ?? .string("2012-10-17"), "Statement": .list(statements),
        ]
        document["Id"] = body["policy_id"]?.value.orNil ?? (sources.known + overrides.known).compactMap(\.id).last
        return HCLEvaluator.json(.object(document)) { Symbol.text($0 ?? Symbol.anything) }
    }

    private struct Document {
        let id: HCLValue?
        let statements: [HCLValue]
    }

    /// The policies that arguments hold, and what stands for those that cannot be read.
    private static func documents(
        _ names: [String], of body: InfrastructureBody
    ) -> (known: [Document], unknown: HCLValue?) {
        var documents: [Document] = []
        var unknown: HCLValue?
        for attribute in names.compactMap({ body[$0] }) where !attribute.value.isNull {
            // What is known of a policy with unknown parts is enough to carry it on.
            let texts: [HCLValue]
            switch attribute.symbolic.kind {
            case .string: texts = [attribute.symbolic]
            case .list(let sequence): texts = sequence.elements
            case .unknown(let unknown) where !unknown.elements.isEmpty: texts = unknown.elements
            default: texts = [attribute.value]
            }
            for text in texts where !text.isNull && text != .string("") {
                guard case .string(let text) = text.kind, case .object(let policy) = HCLEvaluator.decoded(text)?.kind
                else {
                    unknown = HCLValue(.unknown(HCLUnknown(attribute.value.unknownParts.reasons)))
                    continue
                }
                documents.append(Document(id: policy["Id"], statements: statements(of: policy)))
            }
        }
        return (documents, unknown)
    }

    private static func statements(of policy: HCLMapping) -> [HCLValue] {
        guard let statement = policy["Statement"] else { return [] }
        guard case .list(let sequence) = statement.kind else { return [Symbol.restored(statement)] }
        return sequence.elements.map(Symbol.restored)
    }

    /// Appends `statements`; one with the Sid of another, `before` an index, takes its place.
    private static func merge(_ statements: [HCLValue], into all: inout [HCLValue], before end: Int) {
        for statement in statements {
            if let sid = statement.sid, let index = all.prefix(end).firstIndex(where: { $0.sid == sid }) {
                all[index] = statement
            } else {
                all.append(statement)
            }
        }
    }

    /// A block as a statement; unknown where it is not known how many it is, or which conditions it has.
    private static func statement(_ block: InfrastructureBlock) -> HCLValue {
        let body = block.body
        if let unknown = block.isUncertain ?? body.firstUncertain { return HCLValue(.unknown(unknown)) }
        var statement: [String: HCLValue] = ["Effect": body["effect"]?.value.orNil ?? .string("Allow")]
        statement["Sid"] = body["sid"]?.value.orNil
        for (name, element) in [
            ("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"),
            ("not_resources", "NotResource"),
        ] {
            guard let value = body[name]?.value.orNil, value.elements?.isEmpty != true else { continue }
            statement[element] = oneOrMore(value)
        }
        for (name, element) in [("principals", "Principal"), ("not_principals", "NotPrincipal")] {
            let blocks = body.blocks(name)
            if !blocks.isEmpty { statement[element] = principal(blocks.map(\.body)) }
        }
        let conditions = body.blocks("condition").map(\.body)
        if !conditions.isEmpty { statement["Condition"] = condition(conditions) }
        return .object(statement)
    }

    private static func principal(_ blocks: [InfrastructureBody]) -> HCLValue {
        var types: [String: [HCLValue]] = [:]
        for block in blocks {
            let identifiers = block["identifiers"]?.value ?? .list([])
            types[block.string("type").value ?? "AWS", default: []] += identifiers.elements ?? [identifiers]
        }
        if types.count == 1, let all = types["*"], all.map(\.text) == ["*"] { return .string("*") }
        return .object(types.mapValues { oneOrMore(.list($0)) })
    }

    private static func condition(_ blocks: [InfrastructureBody]) -> HCLValue {
        var tests: [String: [String: [HCLValue]]] = [:]
        for block in blocks {
            guard let test = block.string("test").value, let variable = block.string("variable").value else { continue }
            let values = block["values"]?.value ?? .list([])
            tests[test, default: [:]][variable, default: []] += values.elements ?? [values]
        }
        return .object(tests.mapValues { .object($0.mapValues { oneOrMore(.list($0)) }) })
    }

    /// A single value as itself, more as a list.
    private static func oneOrMore(_ value: HCLValue) -> HCLValue {
        guard let elements = value.elements, elements.count == 1, let only = elements.first else { return value }
        return only
    }
}

extension HCLValue {
    fileprivate var orNil: HCLValue? { isNull ? nil : self }

    fileprivate var elements: [HCLValue]? {
        guard case .list(let sequence) = kind else { return nil }
        return sequence.elements
    }

    fileprivate var sid: String? {
        guard case .object(let mapping) = kind else { return nil }
        return mapping["Sid"]?.text.flatMap { $0.isEmpty ? nil : $0 }
    }
}

extension InfrastructureBody {
    /// Why it is not known which blocks there are.
    fileprivate var firstUncertain: HCLUnknown? {
        blocks.lazy.compactMap { $0.isUncertain ?? $0.body.firstUncertain }.first
    }
}
