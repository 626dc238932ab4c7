import HCL

/// Which databases AWS Backup takes copies of.
struct BackupPlan: Sendable {
    private let selections: [InfrastructureResource]

    init(_ infrastructure: Infrastructure) {
        selections = infrastructure.resources("aws_backup_selection")
    }

    /// Whether a selection takes `database`: yes, no, or why it cannot be told.
    func coverage(of database: InfrastructureResource) -> Setting<Bool> {
        var doubt: HCLUnknown?
        for selection in selections {
            if let attribute = selection.body["resources"] {
                let names = attribute.references + Symbol.addresses(in: text(of: attribute.symbolic))
                if names.contains(where: {
                    $0 == database.block || $0.hasPrefix(database.block + ".") || $0.hasPrefix(database.address + ".")
                }) {
                    return .known(true, attribute.provenance)
                }
                let kind = database.type == "aws_rds_cluster" ? ":cluster:" : ":db:"
                let written = selection.body.strings("resources")
                if written.value?.contains(where: { $0 == "*" || $0.contains(":rds:") && $0.contains(kind + "*") })
                    == true
                {
                    return .known(true, attribute.provenance)
                }
                if !names.allSatisfy(isOfResource) { doubt = doubt ?? written.reasons }
            }
            // By tags: whether the database has them is not looked at.
            if !selection.body.blocks("selection_tag").isEmpty || !selection.body.blocks("condition").isEmpty {
                doubt = doubt ?? HCLUnknown([.reference(selection.address)])
            }
        }
        return doubt.map { .unknown($0, database.provenance) } ?? .known(false, database.provenance)
    }

    /// Whether a reference names a resource, which is another database then, and nothing that may hold any.
    private func isOfResource(_ reference: String) -> Bool {
        let parts = reference.split(separator: ".")
        return parts.count > 1 && parts.first?.hasPrefix("aws_") == true
    }

    private func text(of value: HCLValue) -> String {
        guard case .list(let sequence) = value.kind else { return "" }
        return sequence.elements.compactMap(\.text).joined()
    }

    /// A finding for each of `databases` that no selection takes.
    func findings(_ databases: [InfrastructureResource]) -> [GuardrailFinding] {
        databases.compactMap { database in
            switch coverage(of: database) {
            case .known(true, _): nil
            case .unknown(let reasons, _):
                GuardrailFinding(database, unknown: "whether AWS Backup takes copies", because: reasons)
            default:
                GuardrailFinding(
                    database, "no plan of AWS Backup takes copies",
                    help: "add an aws_backup_selection that names the database")
            }
        }
    }

    static let source = RDSExample.guide + "AutomatedBackups.AWSBackup.html"

    static func selection(of reference: String) -> String {
        """
        resource "aws_backup_selection" "main" {
          name         = "databases"
          plan_id      = aws_backup_plan.main.id
          iam_role_arn = aws_iam_role.backup.arn
          resources    = [\(reference).arn]
        }
        """
    }
}
