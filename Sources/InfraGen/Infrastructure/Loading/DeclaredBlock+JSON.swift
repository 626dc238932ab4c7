import Diagnostics
import HCL
import JSON

/// Reads Terraform's JSON syntax: the same blocks, as objects by type and labels.
///
/// - SeeAlso: <https://developer.hashicorp.com/terraform/language/syntax/json>
struct JSONSyntax {
    private let file: SourceFile
    private var diagnostics: [Diagnostic] = []

    private init(_ file: SourceFile) { self.file = file }

    /// The blocks of a `.tf.json` file.
    static func blocks(of file: SourceFile) -> Checked<[DeclaredBlock]> {
        var reader = JSONSyntax(file)
        guard let root = reader.document() else { return Checked(nil, reader.diagnostics) }
        let blocks = reader.objects(root).flatMap { $0.members ?? [] }.flatMap { reader.topLevel($0) }
        return Checked(blocks, reader.diagnostics)
    }

    /// The members of a `.tfvars.json` file, which hold no templates.
    static func values(of file: SourceFile) -> Checked<[DeclaredAttribute]> {
        var reader = JSONSyntax(file)
        guard let root = reader.document() else { return Checked(nil, reader.diagnostics) }
        guard let members = root.members else {
            return Checked(nil, [.terraformSyntax("an object of variables is needed", at: file.span(root.range))])
        }
        return Checked(
            members.map { member in
                DeclaredAttribute(
                    name: member.name, value: reader.literal(member.value), place: reader.place(member.value))
            }, reader.diagnostics)
    }

    private mutating func document() -> JSONNode? {
        do {
            return try JSONNode(parsing: file.bytes)
        } catch {
            let offset = (error as? JSONSyntaxError)?.offset ?? 0
            let message = (error as? JSONSyntaxError)?.message ?? "no JSON"
            diagnostics.append(
                .terraformSyntax(
                    message, at: file.span(min(offset, file.bytes.count)..<min(offset + 1, file.bytes.count))))
            return nil
        }
    }

    private mutating func topLevel(_ member: JSONNode.Member) -> [DeclaredBlock] {
        guard member.name != "//" else { return [] }
        guard let count = DeclaredBlock.labelCounts[member.name] else {
            diagnostics.append(
                .terraformSyntax("there is no block '\(member.name)'", at: file.span(member.nameRange)))
            return []
        }
        return blocks(member.name, [], member.value, remaining: count, at: member.nameRange)
    }

    private mutating func blocks(
        _ type: String, _ labels: [String], _ value: JSONNode, remaining: Int, at place: Range<Int>
    ) -> [DeclaredBlock] {
        guard remaining > 0 else {
            return objects(value).map { object in
                DeclaredBlock(
                    type: type, labels: labels, body: body(object, of: type), place: .source(file.span(place)))
            }
        }
        return objects(value).flatMap { $0.members ?? [] }.filter { $0.name != "//" }.flatMap { member in
            blocks(type, labels + [member.name], member.value, remaining: remaining - 1, at: member.nameRange)
        }
    }

    /// An object, or the objects of an array.
    private mutating func objects(_ value: JSONNode) -> [JSONNode] {
        switch value.value {
        case .object: return [value]
        case .array(let elements): return elements.flatMap { objects($0) }
        case .null: return []
        default:
            diagnostics.append(.terraformSyntax("an object is needed, found \(value.kind)", at: file.span(value.range)))
            return []
        }
    }

    private mutating func body(_ object: JSONNode, of type: String) -> DeclaredBody {
        var body = DeclaredBody()
        for member in object.members ?? [] where member.name != "//" {
            if member.name == "dynamic", type == "resource" || type == "data" || type == "content" {
                body.blocks += dynamicBlocks(member.value)
                continue
            }
            let value = isLiteral(member.name, in: type) ? literal(member.value) : expression(member.value)
            body.attributes.append(
                DeclaredAttribute(
                    name: member.name, value: value,
                    place: .source(file.span(member.nameRange.lowerBound..<member.value.range.upperBound)), isJSON: true
                ))
        }
        return body
    }

    private mutating func dynamicBlocks(_ value: JSONNode) -> [DeclaredBlock] {
        blocks("dynamic", [], value, remaining: 1, at: value.range).map { block in
            var block = block
            // Its content is a block whatever the provider's schema says.
            let content = block.body.attributes.first { $0.name == "content" }
            block.body.attributes.removeAll { $0.name == "content" }
            if let content, let body = DeclaredBody(object: content) {
                block.body.blocks.append(
                    DeclaredBlock(type: "content", labels: [], body: body, place: content.place))
            }
            return block
        }
    }

    private func isLiteral(_ name: String, in type: String) -> Bool {
        type == "variable" && name != "validation" || type == "module" && ["source", "version"].contains(name)
    }

    private func place(_ node: JSONNode) -> Provenance { .source(file.span(node.range)) }

    /// A value whose strings are templates.
    private mutating func expression(_ node: JSONNode) -> HCLExpression {
        switch node.value {
        case .string(let text) where text.contains("${") || text.contains("%{"):
            let template = HCLParser.parseTemplate(text, at: file.span(node.range))
            diagnostics += template.diagnostics.map(\.asTerraformSyntax)
            return template.value ?? HCLExpression(.string(text), span: file.span(node.range))
        case .array(let elements):
            var list: [HCLListElement] = []
            for element in elements { list.append(HCLListElement(expression(element))) }
            return HCLExpression(.list(list), span: file.span(node.range))
        case .object(let members):
            var items: [HCLObjectItem] = []
            for member in members where member.name != "//" {
                items.append(HCLObjectItem(key: key(member), value: expression(member.value)))
            }
            return HCLExpression(.object(items), span: file.span(node.range))
        default: return literal(node)
        }
    }

    private mutating func key(_ member: JSONNode.Member) -> HCLExpression {
        let span = file.span(member.nameRange)
        guard member.name.contains("${") else { return HCLExpression(.string(member.name), span: span) }
        let template = HCLParser.parseTemplate(member.name, at: span)
        diagnostics += template.diagnostics.map(\.asTerraformSyntax)
        return template.value ?? HCLExpression(.string(member.name), span: span)
    }

    private func literal(_ node: JSONNode) -> HCLExpression {
        let kind: HCLExpression.Kind =
            switch node.value {
            case .null: .null
            case .bool(let bool): .bool(bool)
            // A number of HCL has no sign of its own.
            case .number(let text) where text.hasPrefix("-"):
                .unary(.negate, HCLExpression(.number(String(text.dropFirst())), span: file.span(node.range)))
            case .number(let text): .number(text)
            case .string(let text): .string(text)
            case .array(let elements): .list(elements.map { HCLListElement(literal($0)) })
            case .object(let members):
                .object(
                    members.map {
                        HCLObjectItem(
                            key: HCLExpression(.string($0.name), span: file.span($0.nameRange)),
                            value: literal($0.value))
                    })
            }
        return HCLExpression(kind, span: file.span(node.range))
    }
}

extension DeclaredBody {
    /// The body that an object says, where an object stands for a block; nil where its keys are computed.
    init?(object attribute: DeclaredAttribute) {
        guard case .object(let items) = attribute.value.kind else { return nil }
        self.init(items, isJSON: attribute.isJSON, in: attribute.place)
    }

    init?(_ items: [HCLObjectItem], isJSON: Bool, in place: Provenance) {
        for item in items {
            let name: String
            switch item.key.kind {
            case .string(let text), .variable(let text): name = text
            default: return nil
            }
            let start = item.key.span ?? item.value.span
            let span = start.flatMap { start in
                item.value.span.map { SourceSpan(file: start.file, start: start.start, end: $0.end) }
            }
            attributes.append(
                DeclaredAttribute(
                    name: name, value: item.value, place: span.map(Provenance.source) ?? place, isJSON: isJSON))
        }
    }
}
