import HCL
import LayoutPolicy

/// The page about one stack: what its spec means, for people who read neither YAML nor HCL.
struct ContractPage {
    private let document: SpecDocument
    private let stack: Stack
    private let profiles: [ClassProfile]
    private let graph: ResourceGraph
    private let digest: SpecDigest

    /// A page about `stack`, the base of `document` or one of its environments, which has no errors.
    init(_ document: SpecDocument, _ stack: Stack, specDigest: SpecDigest) {
        self.document = document
        self.stack = stack
        profiles = ClassProfile.all(in: stack)
        graph = ResourceGraph(stack)
        digest = specDigest
    }

    var page: Page {
        Page(
            title: "Media stack \(stack.base)",
            introduction: """
                What may live in the bucket of \(strong: stack.base) in \(code: stack.region), who may use it, and what \
                delivers it.
                """,
            sections: [overview, keys, access, classes, parts, variables, waivers] + environments,
            footer: """
                Made by infragen \(Version.current) from the stack spec \(code: stack.name), sha256 \(code: digest). \
                Change the spec, not this page.
                """)
    }

    private var overview: Page.Section {
        Page.Section(
            id: "stack", title: "The stack", blocks: [.drawing(StackDiagram(stack, profiles).drawing)])
    }

    private var keys: Page.Section {
        let rows = stack.fields.map { field in
            let users = stack.classes.filter { $0.key.fieldNames.contains(field.name.description) }
            return Page.Table.Row(cells: [
                [.code("{\(field.name)}")], [field.type.phrase], [users.map { $0.name.link }.listed(otherwise: "none")],
            ])
        }
        let notation: RichText = """
            A part in \(code: "[…]") may be left out; \(code: "{name...}") at the end stands for one or more segments. \
            A key that fits no class has no place in the bucket.
            """
        let table = Page.Table(
            caption: "What a placeholder holds", columns: ["Placeholder", "Holds", "Used by"], rows: rows)
        return Page.Section(
            id: "keys", title: "Keys",
            blocks: [.tree(KeyTree(profiles)), .paragraph(notation)] + (rows.isEmpty ? [] : [.table(table)]))
    }

    private var access: Page.Section {
        guard !stack.roles.isEmpty else {
            return Page.Section(id: "access", title: "Who may do what", blocks: [.paragraph("The stack has no roles.")])
        }
        let meanings = Role.Verb.allCases.map { verb -> RichText in
            "\(strong: verb.letter) \(verb.rawValue): \(verb.meaning)"
        }
        return Page.Section(
            id: "access", title: "Who may do what",
            blocks: [.table(RoleMatrix.table(of: stack, profiles)), .list(meanings)])
    }

    private var classes: Page.Section {
        Page.Section(
            id: "classes", title: "Classes", blocks: [.classFilter],
            subsections: profiles.map { profile in
                let behaviors = Page.Table(
                    caption: "Behaviors of the distribution, in the order in which they are tried",
                    columns: CacheBehavior.columns, rows: profile.behaviors.map { Page.Table.Row(cells: $0.row) })
                return Page.Section(
                    id: "class-\(profile.mediaClass.name)", title: .code(profile.mediaClass.name),
                    blocks: [.facts(profile.facts)] + (profile.behaviors.isEmpty ? [] : [.table(behaviors)])
                        + [.drawing(TimelineDrawing.drawing(of: profile))],
                    subject: profile.subject)
            })
    }

    private var parts: Page.Section {
        let parts = StackParts(stack)
        let sections: [(id: String, title: RichText, facts: [Page.Fact])] = [
            ("module", "Module", parts.module), ("bucket", "Bucket", parts.bucket),
            ("distribution", "Distribution", parts.distribution),
            ("database", "Database", parts.database), ("cache", "Cache", parts.cache),
        ]
        return Page.Section(
            id: "parts", title: "What it is made of", blocks: [],
            subsections: sections.filter { !$0.facts.isEmpty }.map { id, title, facts in
                Page.Section(id: "part-\(id)", title: title, blocks: [.facts(facts)])
            })
    }

    private var variables: Page.Section {
        let rows = graph.variables.sorted { $0.name < $1.name }.map { variable in
            Page.Table.Row(cells: [
                [.code(variable.name)], [.code(HCLWriter.text(of: variable.type))], [RichText(variable.description)],
                [variable.defaultValue.map { .code(HCLWriter.text(of: $0)) } ?? "must be set"],
                variable.validations.isEmpty ? ["none"] : variable.validations.map { RichText($0.message) },
            ])
        }
        let table = Page.Table(
            caption: "Variables of the Terraform module",
            columns: ["Variable", "Type", "What it is", "Default", "Validation"], rows: rows)
        return Page.Section(
            id: "variables", title: "Variables to set",
            blocks: rows.isEmpty ? [.paragraph("The module has no variables.")] : [.table(table)])
    }

    private var waivers: Page.Section {
        let rows = stack.waivers.map { waiver in
            Page.Table.Row(cells: [
                [.code(waiver.rule)], [.code(waiver.at)], [RichText(waiver.reason)], ["\(waiver.until)"],
            ])
        }
        let table = Page.Table(
            caption: "Findings that are accepted", columns: ["Rule", "Place", "Reason", "Until, inclusive"], rows: rows)
        return Page.Section(
            id: "waivers", title: "Waivers",
            blocks: rows.isEmpty ? [.paragraph("No finding is waived.")] : [.table(table)])
    }

    /// What each environment lays over the base; none where there are no environments.
    private var environments: [Page.Section] {
        guard !document.environments.isEmpty else { return [] }
        let subsections = document.environments.map { name in
            let rows = document.overlaidValues(in: name).map { value in
                Page.Table.Row(cells: [
                    [.code(value.path)], [value.base.map { .code($0.text) } ?? "not written"],
                    [value.own.map { .code($0.text) } ?? "removed"],
                ])
            }
            let table = Page.Table(
                caption: "What \(name) changes", columns: ["Place", "In the base", "In \(name)"], rows: rows)
            let mark = stack.environment == name ? ", which this page is about" : ""
            return Page.Section(
                id: "environment-\(name)", title: "\(code: name)\(mark)",
                blocks: rows.isEmpty ? [.paragraph("It changes nothing.")] : [.table(table)])
        }
        return [Page.Section(id: "environments", title: "Environments", blocks: [], subsections: subsections)]
    }
}

extension Name {
    /// A link to what the page says of the class of this name.
    var link: RichText { .link(self, to: "class-\(self)") }
}
