package import HCL

extension ResourceGraph {
    /// The module's files with content, each by its name, in a fixed order.
    package var files: [(name: String, file: HCLFile)] {
        TerraformFile.allCases.compactMap { file in
            let items = items(of: file)
            return items.isEmpty ? nil : (file.name, HCLFile(body: HCLBody(items)))
        }
    }

    private func items(of file: TerraformFile) -> [HCLItem] {
        let blocks =
            switch file {
            case .variables: variables.sorted { $0.name < $1.name }.map(\.hcl)
            case .outputs: outputs.sorted { $0.name < $1.name }.map(\.hcl)
            case .locals: locals.isEmpty ? [] : [HCLBlock("locals", body: HCLBody(locals.map { .attribute($0.hcl) }))]
            case .terraform, .providers: settings.filter { $0.file == file }.map(\.block)
            default: resources.filter { $0.file == file }.map(\.hcl)
            }
        return blocks.map(HCLItem.block)
    }
}

extension Resource {
    fileprivate var hcl: HCLBlock {
        HCLBlock("resource", labels: [type, name], body: body.hcl, comments: comments)
    }
}

extension [BodyItem] {
    fileprivate var hcl: HCLBody {
        HCLBody(
            flatMap { item -> [HCLItem] in
                switch item {
                // What a resource waits for stands apart from what it is.
                case .attribute(let attribute) where attribute.name == "depends_on":
                    [.blankLine, .attribute(attribute.hcl)]
                // How often there is a resource, and by whom it is made, come first and stand apart too.
                case .attribute(let attribute) where ["for_each", "provider"].contains(attribute.name):
                    [.attribute(attribute.hcl), .blankLine]
                case .attribute(let attribute): [.attribute(attribute.hcl)]
                case .block(let block): [.block(HCLBlock(block.type, body: block.body.hcl, comments: block.comments))]
                }
            })
    }
}

extension Attribute {
    fileprivate var hcl: HCLAttribute {
        HCLAttribute(name, value, comments: comments, trailingComment: trailingComment)
    }
}

extension Variable {
    fileprivate var hcl: HCLBlock {
        HCLBlock("variable", name) {
            HCLItem.attribute("type", type)
            HCLItem.attribute("description", description)
            if let defaultValue { HCLItem.attribute("default", defaultValue) }
            for validation in validations {
                HCLBlock("validation") {
                    HCLItem.attribute("condition", validation.condition)
                    HCLItem.attribute("error_message", validation.message)
                }
            }
        }
    }
}

extension Output {
    fileprivate var hcl: HCLBlock {
        HCLBlock("output", name) {
            HCLItem.attribute("description", description)
            HCLItem.attribute("value", value)
        }
    }
}
