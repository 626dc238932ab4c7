/// Names that a user or a database of RDS for PostgreSQL may not have.
///
/// Sources: <https://www.postgresql.org/docs/17/sql-keywords-appendix.html> (the words that PostgreSQL reserves) and
/// <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.PostgreSQL.CommonDBATasks.Roles.html> (RDS's own).
enum PostgresReserved {
    static func contains(_ name: String) -> Bool {
        let lowered = name.lowercased()
        return words.contains(lowered) || lowered.hasPrefix("pg_") || lowered.hasPrefix("rds_")
    }

    private static let words = Set(
        """
        admin rdsadmin rdsrepladmin rdsproxyadmin template0 template1 public none
        all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation \
        column concurrently constraint create cross current_catalog current_date current_role current_schema \
        current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for \
        foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral \
        leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps \
        placing primary references returning right select session_user similar some symmetric system_user table \
        tablesample then to trailing true union unique user using variadic verbose when where window with
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
