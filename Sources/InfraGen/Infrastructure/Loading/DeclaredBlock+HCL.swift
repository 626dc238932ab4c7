import Diagnostics
import HCL

extension DeclaredBlock {
    /// The blocks of a file in native syntax.
    static func blocks(of document: HCLDocument) -> [DeclaredBlock] {
        let comments = CommentIndex(document.comments)
        return document.tree.body.blocks.map { block in
            var declared = DeclaredBlock(block)
            declared.comments = comments.comments(aboveAndIn: block)
            return declared
        }
    }

    /// What a file in native syntax holds that no module may hold.
    static func misplaced(in document: HCLDocument) -> [Diagnostic] {
        let items = document.tree.body.items.compactMap { item -> Diagnostic? in
            switch item {
            case .attribute(let attribute):
                return .terraformSyntax(
                    "'\(attribute.name)' stands outside of all blocks", at: attribute.span ?? .nowhere,
                    help: "put it into the block that it belongs to; values of variables belong into a .tfvars file")
            case .block(let block):
                let place = block.headerSpan ?? .nowhere
                guard let count = labelCounts[block.type] else {
                    let meant = nearest(to: block.type, in: labelCounts.keys.sorted())
                    return .terraformSyntax(
                        "there is no block '\(block.type)'", at: place, help: meant.map { "did you mean '\($0)'?" })
                }
                guard block.labels.count != count else { return nil }
                let labels = ["no labels", "one label: a name", "two labels: a type and a name"][count]
                return .terraformSyntax("a '\(block.type)' block has \(labels)", at: place)
            case .comment, .blankLine: return nil
            }
        }
        return items
    }

    /// What the `dynamic` blocks of a file in native syntax lack.
    static func incompleteDynamics(in document: HCLDocument) -> [Diagnostic] {
        var found: [Diagnostic] = []
        // Blocks are as deep as the parser lets them be.
        func visit(_ block: HCLBlock) {
            if block.type == "dynamic" {
                let name = block.labels.first ?? ""
                let place = block.headerSpan ?? .nowhere
                if !block.body.attributes.contains(where: { $0.name == "for_each" }) {
                    found.append(
                        .terraformSyntax(
                            "the 'dynamic' block '\(name)' has no 'for_each'", at: place,
                            help: "say for what it is there, or write '\(name)' without 'dynamic'"))
                } else if !block.body.blocks.contains(where: { $0.type == "content" }) {
                    found.append(
                        .terraformSyntax(
                            "the 'dynamic' block '\(name)' has no 'content'", at: place,
                            help: "put what it makes into a 'content' block"))
                }
            }
            block.body.blocks.forEach(visit)
        }
        document.tree.body.blocks.forEach(visit)
        return found
    }

    private init(_ block: HCLBlock) {
        self.init(
            type: block.type, labels: block.labels, body: DeclaredBody(block.body),
            place: .source(block.headerSpan ?? .nowhere))
    }
}

extension DeclaredBody {
    init(_ body: HCLBody) {
        for item in body.items {
            switch item {
            case .attribute(let attribute):
                attributes.append(
                    DeclaredAttribute(
                        name: attribute.name, value: attribute.value, place: .source(attribute.span ?? .nowhere)))
            case .block(let block):
                blocks.append(
                    DeclaredBlock(
                        type: block.type, labels: block.labels, body: DeclaredBody(block.body),
                        place: .source(block.headerSpan ?? .nowhere)))
            case .comment, .blankLine: break
            }
        }
    }
}

extension SourceSpan {
    /// What stands for the place of a tree that was not read: parsed trees have places.
    static let nowhere: SourceSpan = {
        let start = SourcePosition(line: 1, column: 1, utf8Offset: 0)
        return SourceSpan(file: SourceFile(path: "<built>"), start: start, end: start)
    }()
}

/// The comments of a file by their place.
private struct CommentIndex {
    private let comments: [(offset: Int, comment: HCLComment)]

    init(_ comments: [HCLComment]) {
        self.comments = comments.compactMap { comment in comment.span.map { ($0.start.utf8Offset, comment) } }
    }

    func comments(aboveAndIn block: HCLBlock) -> [HCLComment] {
        guard !comments.isEmpty, let span = block.span else { return [] }
        let start = block.comments.first?.span?.start.utf8Offset ?? span.start.utf8Offset
        // To the end of the line of the closing brace, which a comment may follow.
        let last = span.end.line
        var low = 0
        var high = comments.count
        while low < high {
            let middle = (low + high) / 2
            if comments[middle].offset < start { low = middle + 1 } else { high = middle }
        }
        return comments[low...].prefix { $0.comment.span.map { $0.start.line <= last } ?? false }.map(\.comment)
    }
}
