/// Whether the engines have the parameters, let them be set, and take their values.
///
/// A name that the engine certainly lacks is an error; one that it may have, such as an extension's, a warning.
enum ParameterCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        postgres(stack) + cache(stack)
    }

    private static func postgres(_ stack: Stack) -> [StackProblem] {
        guard let database = stack.database else { return [] }
        let version = database.version
        return alike(database.parameters)
            + database.parameters.compactMap { parameter in
                let place = Place("database", parameter, names: PostgresParameters.names)
                let engine = "PostgreSQL \(version.major)"
                switch PostgresParameters.standing(of: parameter.name, in: version) {
                case .known(let known):
                    return place.value(objection(to: parameter.value, known))
                        ?? place.doubt(PostgresTexts.doubt(of: parameter), PostgresTexts.date)
                case .otherVersions(let versions):
                    return place.missing(in: engine, version.major, versions) { "\($0)" }
                case .fixed:
                    let isLevel = parameter.name.lowercased() == "wal_level"
                    return place.fixed(
                        "RDS sets '\(parameter.name)' itself",
                        isLevel ? "set 'rds.logical_replication: 1'" : "remove it")
                case .unknown(let isCertain):
                    return place.unknown("\(engine) has", "RDS", isCertain: isCertain, PostgresParameters.date)
                }
            }
    }

    /// PostgreSQL does not tell names apart by letter case, and a parameter group takes each once.
    private static func alike(_ parameters: [Parameter]) -> [StackProblem] {
        let path = SpecPath(keys: "database", "parameters")
        var first: [String: Parameter] = [:]
        return parameters.compactMap { parameter in
            guard let earlier = first[parameter.postgresName] else {
                first[parameter.postgresName] = parameter
                return nil
            }
            guard earlier.name != parameter.name else { return nil }
            return StackProblem(
                "spec.duplicate-item", .error,
                "'\(parameter.name)' and '\(earlier.name)' differ in letter case alone, and are one parameter",
                at: path.key(parameter.name), part: .key, help: "remove one of them",
                conflictsWith: [("the other", path.key(earlier.name))])
        }
    }

    /// What is wrong with a value, which RDS may be asked to compute.
    private static func objection(to value: String, _ known: EngineParameter) -> InvalidValue? {
        guard known.isNumeric, ParameterFormula.isFormula(value) else { return known.objection(to: value) }
        guard ParameterFormula.isBalanced(value) else {
            return InvalidValue(
                "has a formula with brackets that do not match", help: "close each '(' and '{', in order")
        }
        return ParameterFormula.unknownName(in: value).map { name in
            InvalidValue(
                "has a formula with '\(name)', which RDS does not know",
                help: .nearest(
                    to: name, in: ParameterFormula.allNames,
                    otherwise: "use \(ParameterFormula.allNames.listed(or: true))"))
        }
    }

    private static func cache(_ stack: Stack) -> [StackProblem] {
        guard let cache = stack.cache else { return [] }
        let version = cache.version
        let isNewer = CacheVersions.standing(of: version, cache.engine) == .newer
        return cache.parameters.compactMap { parameter in
            let place = Place("cache", parameter, names: CacheParameters.names)
            let engine = "\(cache.engine.rawValue) \(version)"
            switch CacheParameters.standing(of: parameter.name, in: version, isNewer: isNewer) {
            case .known(let known): return place.value(known.objection(to: parameter.value))
            case .otherVersions(let versions):
                return place.missing(in: engine, version.number, versions) { number in
                    // A row that ends with a major version ends with its minor version 99.
                    number % 100 == 99 ? "\(number / 100)" : "\(number / 100).\(number % 100)"
                }
            case .fixed: return place.fixed("ElastiCache lets nobody change '\(parameter.name)'", "remove it")
            case .unknown(let isCertain):
                return place.unknown("\(engine) has", "ElastiCache", isCertain: isCertain, CacheParameters.date)
            }
        }
    }

    /// A parameter in the spec.
    private struct Place {
        let parameter: Parameter
        let names: [String]
        private let path: SpecPath
        private let evidence: [SpecPath]

        init(_ section: String, _ parameter: Parameter, names: [String]) {
            self.parameter = parameter
            self.names = names
            path = SpecPath(keys: section, "parameters", parameter.name)
            evidence = [SpecPath(keys: section, "version"), SpecPath(keys: section, "engine")]
        }

        func value(_ objection: InvalidValue?) -> StackProblem? {
            objection.map { objection in
                StackProblem(
                    "spec.parameter-value", .error, "'\(parameter.name)' \(objection.reason)", at: path,
                    help: objection.help, evidence: evidence)
            }
        }

        /// A value that the engine may take after all.
        func doubt(_ doubt: InvalidValue?, _ date: String) -> StackProblem? {
            doubt.map { doubt in
                StackProblem(
                    "table.parameter-value", .warning, "'\(parameter.name)' \(doubt.reason), of \(date)", at: path,
                    help: doubt.help, evidence: evidence)
            }
        }

        func fixed(_ message: String, _ help: String) -> StackProblem {
            StackProblem("spec.fixed-parameter", .error, message, at: path, part: .key, help: help, evidence: evidence)
        }

        func missing(
            in engine: String, _ version: Int, _ versions: [ClosedRange<Int>], _ text: (Int) -> String
        ) -> StackProblem {
            let first = versions.map(\.lowerBound).filter { $0 > version }.min().map { "it comes with \(text($0))" }
            let last = versions.map(\.upperBound).filter { $0 < version }.max().map { "it ended with \(text($0))" }
            return StackProblem(
                "spec.unknown-parameter", .error, "\(engine) has no parameter '\(parameter.name)'", at: path,
                part: .key, help: [first ?? last, "remove it"].compactMap(\.self).joined(separator: "; "),
                evidence: evidence)
        }

        func unknown(_ engineHas: String, _ service: String, isCertain: Bool, _ date: String) -> StackProblem {
            let message =
                isCertain
                ? "\(engineHas) no parameter '\(parameter.name)'"
                : "'\(parameter.name)' is not among the parameters that infragen knows, of \(date)"
            return StackProblem(
                isCertain ? "spec.unknown-parameter" : "table.unknown-parameter", isCertain ? .error : .warning,
                message, at: path, part: .key,
                help: .nearest(
                    to: parameter.name, in: names,
                    otherwise: isCertain ? "remove it" : "make sure that \(service) has it"),
                evidence: evidence)
        }
    }
}
