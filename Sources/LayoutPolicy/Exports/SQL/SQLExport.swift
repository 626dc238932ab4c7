/// Queries that list the bad keys of a bucket on an engine that reads its inventory, with the verdicts of ``KeyLinter``.
///
/// Well-formed UTF-8 is no check of theirs: S3 takes no other keys, and engines read an inventory as text.
public struct SQLExport: Sendable {
    /// What makes the table of the inventory; nil where the engine has no statement for it.
    public let table: String?
    /// Lists each bad key with the class that it begins like, null without, and the reason.
    ///
    /// Reasons are the words of ``KeyFault/Reason/word``.
    public let badKeys: String
    /// Counts the keys by class and reason; good ones have no reason.
    public let totals: String
    private let notes: [String]

    /// Writes the queries of `contract`.
    ///
    /// - Parameters:
    ///   - contract: A contract without problems.
    ///   - dialect: The engine.
    ///   - inventory: Where the lists lie.
    /// - Throws: ``Refusal`` when the contract has no portable expression, or the engine cannot read the lists.
    public init(_ contract: LayoutContract, _ dialect: SQLDialect, _ inventory: InventoryTable) throws(Refusal) {
        if dialect == .duckdb, inventory.format == .orc { throw .unreadableFormat }
        do throws(RegularExpressionExport.Refusal) {
            _ = try RegularExpressionExport(contract)
        } catch {
            throw .expression(error)
        }
        let queries = SQLQueries(contract, dialect, inventory)
        table = inventory.statements(in: dialect)
        badKeys = queries.badKeys
        totals = queries.totals
        notes = queries.notes
    }

    /// All statements, each with what it is about.
    public var text: String {
        let table =
            self.table
            ?? "-- This engine has no statement for it: make the table in its metastore with that of Athena or Spark."
        return """
            -- What holds of a key, and what judges it here:
            \(notes.map { "-- \($0)\n" }.joined())
            -- 1. The inventory.
            \(table)

            -- 2. The bad keys.
            \(badKeys);

            -- 3. How many keys there are of each class, and what is wrong with the others.
            \(totals);

            """
    }

    /// Why there are no queries.
    public enum Refusal: Error, Sendable, Hashable {
        /// DuckDB reads no ORC.
        case unreadableFormat
        /// The contract has no expression that engines agree on.
        case expression(RegularExpressionExport.Refusal)
    }
}

extension SQLExport.Refusal: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .unreadableFormat: "DuckDB reads no ORC"
        case .expression(let refusal): refusal.description
        }
    }
}

/// Puts the queries together.
private struct SQLQueries {
    let contract: LayoutContract
    let dialect: SQLDialect
    let inventory: InventoryTable
    private let mayHoldUnicode: Bool

    init(_ contract: LayoutContract, _ dialect: SQLDialect, _ inventory: InventoryTable) {
        (self.contract, self.dialect, self.inventory) = (contract, dialect, inventory)
        mayHoldUnicode = contract.classes.contains { $0.template.mayHoldUnicode }
    }

    var badKeys: String {
        """
        \(judged)
        SELECT key, class, reason
        FROM judged
        WHERE reason IS NOT NULL
        ORDER BY key
        """
    }

    var totals: String {
        """
        \(judged)
        SELECT class, reason, count(*) AS keys
        FROM judged
        GROUP BY class, reason
        ORDER BY class, reason
        """
    }

    var notes: [String] {
        [
            "its length, 1 to 1,024 bytes of UTF-8: \(dialect.byteLength(of: "key"))",
            "its grammar: a regular expression",
            "Unicode's Normalization Form C: "
                + (mayHoldUnicode ? dialect.isNormalized("key") : "nothing, since the grammar takes ASCII alone"),
            "well-formed UTF-8: S3 itself, which takes no other keys",
        ]
            + (mayHoldUnicode && dialect == .spark
                ? [
                    "Register is_nfc first, in PySpark: spark.udf.register('is_nfc', "
                        + "lambda key: unicodedata.is_normalized('NFC', key), 'boolean')"
                ] : [])
    }

    /// Each key with its class and reason.
    private var judged: String {
        """
        WITH measured AS (
          SELECT key, \(dialect.byteLength(of: "key")) AS bytes,
            \(dialect.matches("key", expression)) AS fits,
            CASE
              \(classes.joined(separator: "\n      "))
            END AS class
          FROM (SELECT \(inventory.key) AS key FROM \(inventory.name)\(filter)) AS keys
        ), judged AS (
          SELECT key, class,
            CASE
              WHEN bytes = 0 THEN 'empty'
              WHEN bytes > \(ObjectKey.maximumLength) THEN 'too-long'
              \(fitting)
              WHEN key LIKE '%/' THEN 'folder-marker'
              WHEN class IS NOT NULL THEN 'grammar'
              ELSE 'no-class'
            END AS reason
          FROM measured
        )
        """
    }

    private var filter: String { inventory.condition(in: dialect).map { " WHERE \($0)" } ?? "" }

    /// A key that fits is good, or wrong in its normalization alone.
    private var fitting: String {
        mayHoldUnicode
            ? "WHEN fits AND \(dialect.isNormalized("key")) THEN NULL\n      WHEN fits THEN 'not-nfc'"
            : "WHEN fits THEN NULL"
    }

    private var classes: [String] {
        contract.classes.map {
            "WHEN \(dialect.begins("key", with: $0.template.prefix)) THEN \(dialect.literal($0.name))"
        }
    }

    private var expression: String {
        let classes = contract.classes.map { keyClass in
            let parts = keyClass.template.parts.map(\.expression)
            return RegularExpressionWriter.text(of: .sequence(parts), in: .scalarsInSource)
        }
        return RegularExpressionExport.anchored(classes.joined(separator: "|"))
    }
}
