public import ArgumentParser
internal import Diagnostics
internal import InfraGen
public import LayoutPolicy

extension SQLDialect: ExpressibleByArgument {}
extension InventoryTable.Format: ExpressibleByArgument {}

struct ExportSQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Queries that list the bad keys of a bucket, for an engine that reads its inventory.",
        discussion: """
            The table of the inventory, the bad keys with class and reason, and totals, with the verdicts of the linter. \
            Where the lists lie and how they are written follows from 'bucket.inventory' of the spec, as far as it says.

            EXAMPLE:
              infragen export sql --dialect athena --spec stack.yaml > bad-keys.sql
              infragen export sql --dialect duckdb --location inventory/data --spec stack.yaml | duckdb
            """)

    @Option(help: ArgumentHelp("The engine: athena, trino, spark, duckdb.", valueName: "engine"))
    var dialect: SQLDialect

    @Option(help: ArgumentHelp("How the table is called.", valueName: "name"))
    var table = "inventory"

    @Option(
        help: ArgumentHelp(
            "How the lists are written: parquet, orc, csv; as the spec says without.", valueName: "format"))
    var files: InventoryTable.Format?

    @Option(
        help: ArgumentHelp(
            "Where the lists lie: for duckdb their folder, else that of the symlinks.", valueName: "place"))
    var location: String?

    @OptionGroup var export: ExportOptions

    func validate() throws {
        let isName = table.utf8.allSatisfy { byte in
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || byte == UInt8(ascii: "_")
        }
        guard isName, !table.isEmpty else { throw ValidationError("--table is a name of letters, digits and '_'.") }
    }

    func run() throws {
        try export.write { (sound) throws(Failure) in
            let stack = sound.stack
            var inventory = InventoryTable(location: location ?? stack.inventoryLocation(for: dialect))
            inventory.name = table
            inventory.format = files ?? stack.inventoryFormat
            inventory.hasVersions = stack.bucket.versioning
            do throws(SQLExport.Refusal) {
                return sound.exported(try SQLExport(stack.contract, dialect, inventory).text, comment: .dashes)
            } catch {
                switch error {
                case .unreadableFormat:
                    throw export.failure(
                        error.description, help: "use another engine, or an inventory in Parquet")
                case .expression(let refusal): throw export.failure(refusal, in: sound)
                }
            }
        }
    }
}

extension Stack {
    fileprivate var inventoryFormat: InventoryTable.Format {
        switch bucket.inventory?.format {
        case .parquet, nil: .parquet
        case .orc: .orc
        case .csv: .csv
        }
    }

    /// Where the generated module has the lists written; words in capitals stand for what the spec leaves open.
    fileprivate func inventoryLocation(for dialect: SQLDialect) -> String {
        guard dialect != .duckdb else { return "inventory" }
        let target = bucket.inventory?.to.value?.description.split(separator: ":").last.map(String.init)
        let source = bucket.name.value?.description ?? "SOURCE-BUCKET"
        return "s3://\(target ?? "INVENTORY-BUCKET")/\(base)/\(source)/contract/hive/"
    }
}
