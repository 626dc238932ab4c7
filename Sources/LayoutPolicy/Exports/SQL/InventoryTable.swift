/// Where the lists of S3 Inventory lie, and what they hold.
///
/// - SeeAlso: <https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-athena-query.html>
public struct InventoryTable: Sendable, Hashable {
    /// How the lists are written.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Apache Parquet.
        case parquet
        /// Apache ORC.
        case orc
        /// Comma-separated values, gzipped; keys are URL-encoded.
        case csv
    }

    /// What the table is called.
    public var name = "inventory"
    /// How the lists are written.
    public var format = Format.parquet
    /// Whether the lists have every version, and not only the current ones.
    public var hasVersions = false
    /// For DuckDB the folder of the lists; else that of the symlinks, `s3://TO/PREFIX/BUCKET/ID/hive/`.
    public var location: String

    /// The lists at `location`, Parquet and of current versions unless said otherwise.
    public init(location: String) { self.location = location }

    /// The optional fields that infragen's own inventory has, behind those that every list has.
    private static let optionalColumns = [
        ("size", "BIGINT"), ("last_modified_date", "TIMESTAMP"), ("storage_class", "STRING"), ("e_tag", "STRING"),
        ("is_multipart_uploaded", "BOOLEAN"), ("encryption_status", "STRING"),
    ]

    private static let versionColumns = [
        ("version_id", "STRING"), ("is_latest", "BOOLEAN"), ("is_delete_marker", "BOOLEAN"),
    ]

    private var columns: [(name: String, type: String)] {
        [("bucket", "STRING"), ("key", "STRING")] + (hasVersions ? Self.versionColumns : []) + Self.optionalColumns
    }

    /// The statements that make the table; nil where the engine has none for such lists.
    func statements(in dialect: SQLDialect) -> String? {
        switch dialect {
        case .athena, .spark: "\(hiveTable(in: dialect));\n\nMSCK REPAIR TABLE \(name);"
        case .trino: nil
        case .duckdb: "\(duckDBView);"
        }
    }

    /// The key as S3 has it.
    var key: String { format == .csv ? "url_decode(replace(key, '+', ' '))" : "key" }

    /// What chooses the rows to judge: of the newest list, those that are objects.
    func condition(in dialect: SQLDialect) -> String? {
        let newest =
            switch dialect {
            case .athena, .trino: "dt = (SELECT max(dt) FROM \"\(name)$partitions\")"
            case .spark: "dt = (SELECT max(dt) FROM \(name))"
            case .duckdb: nil as String?
            }
        // The reader of CSV that Hive has takes every column for text.
        let isText = format == .csv && dialect != .duckdb
        let versions =
            isText ? "is_latest = 'true' AND is_delete_marker = 'false'" : "is_latest AND NOT is_delete_marker"
        let conditions = [newest, hasVersions ? versions : nil].compactMap { $0 }
        return conditions.isEmpty ? nil : conditions.joined(separator: " AND ")
    }

    private func hiveTable(in dialect: SQLDialect) -> String {
        let columns = columns.map { name, type in "  `\(name)` \(format == .csv ? "STRING" : type)" }
        return """
            CREATE EXTERNAL TABLE \(name) (
            \(columns.joined(separator: ",\n"))
            )
            PARTITIONED BY (dt STRING)
            ROW FORMAT SERDE '\(serde)'
            STORED AS INPUTFORMAT 'org.apache.hadoop.hive.ql.io.SymlinkTextInputFormat'
            OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.IgnoreKeyTextOutputFormat'
            LOCATION \(dialect.literal(location))
            """
    }

    private var serde: String {
        switch format {
        case .parquet: "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe"
        case .orc: "org.apache.hadoop.hive.ql.io.orc.OrcSerde"
        case .csv: "org.apache.hadoop.hive.serde2.OpenCSVSerde"
        }
    }

    private var duckDBView: String {
        let folder = location.hasSuffix("/") ? String(location.dropLast()) : location
        let source: String
        if format == .csv {
            let columns = columns.map { name, type in "'\(name)': '\(type == "STRING" ? "VARCHAR" : type)'" }
            let files = SQLDialect.duckdb.literal("\(folder)/*.csv.gz")
            source = "read_csv(\(files), header = false, columns = {\(columns.joined(separator: ", "))})"
        } else {
            source = "read_parquet(\(SQLDialect.duckdb.literal("\(folder)/*.parquet")))"
        }
        return "CREATE OR REPLACE VIEW \(name) AS\nSELECT * FROM \(source)"
    }
}
