import LayoutPolicy

/// Whether each number lies, and each list counts, within what the spec allows.
///
/// The grammar refuses such a value where it stands, so this is asked of a stack that was built in Swift.
enum RangeCheck: StackCheck {
    static func problems(in stack: Stack) -> [StackProblem] {
        count(stack.classes, 1...Int.max, at: SpecPath(keys: "classes"))
            + stack.fields.flatMap { field($0.type, at: SpecPath(keys: "fields", $0.name.description)) }
            + stack.classes.flatMap { mediaClass($0, at: SpecPath(keys: "classes", $0.name.description)) }
            + life(stack.presign.defaultLife, at: SpecPath(keys: "presign", "default"))
            + life(stack.presign.max, at: SpecPath(keys: "presign", "max"))
            + days(stack.bucket.abortUploads, from: 1, at: SpecPath(keys: "bucket", "abort_uploads"))
            + distribution(stack.distribution, at: SpecPath(keys: "cdn"))
            + (stack.database.map { database($0, at: SpecPath(keys: "database")) } ?? [])
            + (stack.cache.map { cache($0, at: SpecPath(keys: "cache")) } ?? [])
            + (stack.network.map { network($0, at: SpecPath(keys: "network")) } ?? [])
            + stack.waivers.enumerated().flatMap { waiver($1, at: SpecPath(keys: "waivers").item($0)) }
    }

    private static func field(_ type: FieldType, at path: SpecPath) -> [StackProblem] {
        switch type {
        case .uuid, .pattern: []
        case .slug(let max): number(max, FieldLimits.slugLength, at: path.key("max"))
        case .int(let min, let max, let width):
            number(min, FieldLimits.number, at: path.key("min")) + number(max, FieldLimits.number, at: path.key("max"))
                + number(width, FieldLimits.width, at: path.key("width"))
        case .enumeration(let values):
            count(values, FieldLimits.valueCount, at: path.key("values"))
                + lengths(values, FieldLimits.valueLength, at: path.key("values"))
        case .filename(let extensions, _):
            count(extensions, FieldLimits.extensionCount, at: path.key("extensions"))
                + lengths(extensions ?? [], FieldLimits.extensionLength, at: path.key("extensions"))
        }
    }

    private static func mediaClass(_ mediaClass: MediaClass, at path: SpecPath) -> [StackProblem] {
        let (noncurrent, cors) = (mediaClass.noncurrent, mediaClass.cors)
        let (expire, crossOrigin) = (path.key("noncurrent"), path.key("cors"))
        return life(mediaClass.presignLimit, at: path.key("deliver").key("presign"))
            + count(mediaClass.cdn?.variants, 1...70, at: path.key("deliver").key("variants"))
            + days(mediaClass.expiration?.after, from: 1, at: path.key("expire").key("after"))
            + count(mediaClass.tiers, 0...6, at: path.key("tier"))
            + days(noncurrent?.expire, from: 1, at: expire.key("expire"))
            + number(noncurrent?.keep, 1...100, at: expire.key("keep"))
            + count(cors?.origins, 1...100, at: crossOrigin.key("origins"))
            + count(cors?.methods, 1...5, at: crossOrigin.key("methods"))
            + count(cors?.headers, 1...50, at: crossOrigin.key("headers"))
            + time(cors?.maxAge, TimeSpan.zero...TimeSpan.days(1), at: crossOrigin.key("max_age"))
    }

    private static func distribution(_ distribution: Distribution, at path: SpecPath) -> [StackProblem] {
        let geo: [StackProblem] =
            switch distribution.geo {
            case .allow(let countries): count(countries, 1...249, at: path.key("geo").key("allow"))
            case .block(let countries): count(countries, 1...249, at: path.key("geo").key("block"))
            case nil: []
            }
        return count(distribution.aliases?.value, 1...100, at: path.key("aliases"))
            + count(distribution.http, 1...3, at: path.key("http")) + geo
    }

    private static func database(_ database: Database, at path: SpecPath) -> [StackProblem] {
        let intervals = Database.Insights.enhancedIntervals
        let enhanced = database.insights.enhanced
        return days(database.backups.keep, from: 1, to: 35, at: path.key("backups").key("keep"))
            + days(database.rotatePassword, from: 1, to: 1_000, at: path.key("password").key("rotate"))
            + (intervals.contains(enhanced.seconds)
                ? []
                : [
                    problem(
                        "'enhanced' is \(enhanced), which RDS does not offer", at: path.key("insights").key("enhanced"),
                        help: "use \(intervals.map { "\($0)s" }.listed(or: true))")
                ])
    }

    private static func cache(_ cache: Cache, at path: SpecPath) -> [StackProblem] {
        number(cache.nodes, 1...6, at: path.key("nodes")) + count(cache.logs, 0...2, at: path.key("logs"))
            + days(cache.snapshots.keep, from: 0, to: 35, at: path.key("snapshots").key("keep"))
    }

    private static func network(_ network: Network, at path: SpecPath) -> [StackProblem] {
        count(network.subnets.value, 2...20, at: path.key("subnets"))
            + count(network.clients.value, 1...50, at: path.key("clients"))
    }

    private static func waiver(_ waiver: Waiver, at path: SpecPath) -> [StackProblem] {
        length(waiver.rule, 1...100, at: path.key("rule")) + length(waiver.reason, 1...500, at: path.key("reason"))
    }

    private static func life(_ life: TimeSpan?, at path: SpecPath) -> [StackProblem] {
        time(life, PresignPolicy.allowedLives, at: path)
    }

    private static func time(_ span: TimeSpan?, _ range: ClosedRange<TimeSpan>, at path: SpecPath) -> [StackProblem] {
        guard let span, !range.contains(span) else { return [] }
        return [outOfRange("\(span)", "\(range.lowerBound) to \(range.upperBound)", at: path)]
    }

    private static func days(
        _ days: Days?, from least: Int, to most: Int = Days.most, at path: SpecPath
    ) -> [StackProblem] {
        guard let days, !(least...most).contains(days.count) else { return [] }
        return [outOfRange("\(days)", "\(least)d to \(most)d", at: path)]
    }

    private static func number(_ number: Int?, _ range: ClosedRange<Int>, at path: SpecPath) -> [StackProblem] {
        guard let number, !range.contains(number) else { return [] }
        return [outOfRange("\(number)", range.phrase, at: path)]
    }

    private static func outOfRange(_ value: String, _ allowed: String, at path: SpecPath) -> StackProblem {
        StackProblem(
            "spec.out-of-range", .error, "'\(path.name)' is \(value), allowed is \(allowed)", at: path,
            help: "use a value of \(allowed)")
    }

    private static func count<Item>(_ list: [Item]?, _ range: ClosedRange<Int>, at path: SpecPath) -> [StackProblem] {
        guard let list, !range.contains(list.count) else { return [] }
        return [problem("'\(path.name)' has \(list.count) items, allowed is \(range.phrase)", at: path)]
    }

    private static func lengths(
        _ texts: [String], _ range: ClosedRange<Int>, at path: SpecPath
    ) -> [StackProblem] {
        texts.enumerated().flatMap { length($1, range, at: path.item($0)) }
    }

    private static func length(_ text: String, _ range: ClosedRange<Int>, at path: SpecPath) -> [StackProblem] {
        let length = text.unicodeScalars.count
        guard !range.contains(length) else { return [] }
        return [problem("'\(path.name)' has \(length) characters, allowed is \(range.phrase)", at: path)]
    }

    private static func problem(_ message: String, at path: SpecPath, help: String? = nil) -> StackProblem {
        StackProblem("spec.invalid-value", .error, message, at: path, help: help)
    }
}

/// What the fields of a spec may say of themselves.
enum FieldLimits {
    static let slugLength = 1...255
    /// Eighteen digits, so that no arithmetic on a bound overflows.
    static let number = 0...999_999_999_999_999_999
    static let width = 1...18
    static let valueCount = 1...1_000
    static let valueLength = 1...255
    static let extensionCount = 1...100
    static let extensionLength = 1...32
}
