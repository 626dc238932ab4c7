/// What other checkers ask of the services that a media backend has, in November 2026, and which rule asks it here.
enum Catalogue {
    static let sections = [s3, cloudFront, rds, aurora, elastiCache, network, iam]

    struct Section: Sendable {
        let title: String
        let rows: [Row]

        init(_ title: String, _ rows: [Row]) {
            self.title = title
            self.rows = rows
        }
    }

    /// A check that one or more of checkov, trivy, KICS and Security Hub have.
    struct Row: Sendable {
        let meaning: String
        /// Their ids; queries of KICS by name.
        let ids: [String]
        /// Why no rule asks it here.
        let reason: String?

        init(_ meaning: String, _ ids: [String], reason: String? = nil) {
            self.meaning = meaning
            self.ids = ids
            self.reason = reason
        }

        /// The rules that ask it: those that share an id of checkov, trivy or KICS; where none of them has one, of
        /// Security Hub, whose controls ask for several things at once.
        var rules: [any Guardrail.Type] {
            let foreign = Self.comparable(ids.filter { !Self.isControl($0) })
            let wanted = foreign.isEmpty ? Self.comparable(ids) : foreign
            return Guardrails.all.filter { !wanted.isDisjoint(with: Self.comparable($0.ids)) }
        }

        /// `S3.9`, `CloudFront.3`.
        private static func isControl(_ id: String) -> Bool {
            let parts = id.split(separator: ".")
            return parts.count == 2 && parts.last.flatMap { Int($0) } != nil
        }

        /// KICS writes its names now with small letters, now with capitals.
        private static func comparable(_ ids: [String]) -> Set<String> { Set(ids.map { $0.lowercased() }) }
    }
}
