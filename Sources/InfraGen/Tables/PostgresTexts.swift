import Diagnostics

/// Values of PostgreSQL's parameters that are text to the engine, and of which RDS takes only some.
///
/// Source: the pages on extensions and on time zones below
/// <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_PostgreSQL.html>, not compared with them name by name. What the lists lack
/// may exist, so it is never an error; a library is only doubted where a known one is spelled nearly the same. To renew:
/// `aws rds describe-engine-default-parameters --db-parameter-group-family postgres18`, the allowed values.
enum PostgresTexts {
    /// The month of the lists.
    static let date = "2026-11"

    /// Libraries that are loaded with the server.
    private static let libraries = [
        "auto_explain", "orafce", "pg_bigm", "pg_cron", "pg_hint_plan", "pg_partman_bgw", "pg_prewarm",
        "pg_similarity", "pg_stat_statements", "pg_tle", "pg_transport", "pgactive", "pgaudit", "pglogical",
        "plprofiler", "plrust", "rdsutils",
    ]

    /// What time zones of the IANA database begin with.
    private static let areas: Set = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile",
        "Etc",
        "Europe", "Indian", "Mexico", "Pacific", "US",
    ]

    /// Time zones of a single word that have none of them.
    private static let zones: Set = [
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT", "GMT0", "Greenwich",
        "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST",
        "MST7MDT",
        "NZ", "NZ-CHAT", "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT",
        "UTC", "Universal", "W-SU", "WET", "Zulu",
    ]

    /// Why RDS may refuse the value of `parameter`; nil where nothing speaks against it.
    static func doubt(of parameter: Parameter) -> InvalidValue? {
        switch parameter.postgresName {
        case "shared_preload_libraries": library(in: parameter.value)
        case "timezone": timeZone(parameter.value)
        default: nil
        }
    }

    private static func library(in list: String) -> InvalidValue? {
        let names = list.split(separator: ",").map { $0.trimmingSpaces }
        return names.lazy.compactMap { name -> InvalidValue? in
            guard !libraries.contains(name), let known = Diagnostics.nearest(to: name, in: libraries) else {
                return nil
            }
            return InvalidValue(
                "loads '\(name)', which is not among the libraries that infragen knows",
                help: "did you mean '\(known)'?")
        }.first
    }

    private static func timeZone(_ name: String) -> InvalidValue? {
        let area = name.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let isKnown = area.count == 2 ? areas.contains(String(area[0])) && !area[1].isEmpty : zones.contains(name)
        guard !isKnown else { return nil }
        return InvalidValue(
            "is '\(name)', which is not among the time zones that infragen knows",
            help: "write 'UTC', or an area and a city, such as 'Europe/Paris'")
    }
}

extension Substring {
    /// The text without spaces around it.
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
