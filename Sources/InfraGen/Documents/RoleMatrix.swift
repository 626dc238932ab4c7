/// Roles against classes: what each may do, as letters.
enum RoleMatrix {
    static func table(of stack: Stack, _ profiles: [ClassProfile]) -> Page.Table {
        let hasServices = stack.roles.contains { !$0.connect.isEmpty }
        let rows = profiles.map { profile in
            let cells = stack.roles.map { role -> [RichText] in
                let letters = Role.Verb.allCases.filter { profile.roles($0).contains(role.name) }.map(\.letter)
                return letters.isEmpty ? [] : [RichText([.strong(letters.joined(separator: " "))])]
            }
            return Page.Table.Row(cells: [[profile.mediaClass.name.link]] + cells, subject: profile.subject)
        }
        let services = Page.Table.Row(
            cells: [["connects to"]] + stack.roles.map { $0.connect.map { RichText($0.rawValue) } })
        return Page.Table(
            caption: "What each role may do with each class",
            columns: ["Class"] + stack.roles.map { .code($0.name) }, rows: rows + (hasServices ? [services] : []))
    }
}
