/// A length of time in whole seconds, written `30s`, `5m`, `1h` or `7d`.
public struct TimeSpan: TextValue, Comparable, CustomStringConvertible {
    /// The length, from 0 to ``longest``.
    public let seconds: Int

    /// A hundred years, in seconds: the longest span.
    public static let longest = 36_500 * 86_400

    /// No time at all.
    public static let zero = TimeSpan(unchecked: 0)

    /// A span of `seconds`, from 0 to ``longest``.
    public init(seconds: Int) throws(InvalidValue) {
        guard seconds >= 0 else { throw InvalidValue("is negative: \(seconds) s", help: "use 0 seconds or more") }
        guard seconds <= Self.longest else { throw .tooLong }
        self.seconds = seconds
    }

    init(unchecked seconds: Int) { self.seconds = seconds }

    static func minutes(_ minutes: Int) -> TimeSpan { TimeSpan(unchecked: minutes * 60) }
    static func days(_ days: Int) -> TimeSpan { TimeSpan(unchecked: days * 86_400) }

    /// Reads a whole number and its unit.
    public init(_ text: String) throws(InvalidValue) {
        let factors: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        let digits = text.utf8.prefix(while: ASCII.isDigit)
        let help = "write a whole number and its unit: '30s', '5m', '1h' or '7d'"
        guard !digits.isEmpty else { throw InvalidValue("needs a duration, found '\(text)'", help: help) }
        guard digits.count < text.utf8.count else { throw InvalidValue("needs a unit behind '\(text)'", help: help) }
        guard digits.count == text.utf8.count - 1, let factor = text.last.flatMap({ factors[$0] }) else {
            throw InvalidValue("needs a duration, found '\(text)'", help: help)
        }
        guard let count = Int(text.dropLast()), count <= Self.longest / factor else { throw .tooLong }
        seconds = count * factor
    }

    /// The span in whole days, or nil when it is not.
    public var wholeDays: Int? { seconds % 86_400 == 0 ? seconds / 86_400 : nil }

    /// The span in its largest whole unit.
    public var description: String {
        for (unit, factor) in [("d", 86_400), ("h", 3_600), ("m", 60)] where seconds % factor == 0 && seconds > 0 {
            return "\(seconds / factor)\(unit)"
        }
        return "\(seconds)s"
    }

    /// A span that stands in for an unreadable one.
    public static let placeholder = zero
    /// The form, for an editor.
    public static let form = TextForm.pattern("a duration", "[0-9]+[smhd]")

    /// Orders spans by length.
    public static func < (a: TimeSpan, b: TimeSpan) -> Bool { a.seconds < b.seconds }
}

/// A number of whole days, written as a duration: `14d`.
public struct Days: TextValue, Comparable, CustomStringConvertible {
    /// The number, from 0 to 36,500.
    public let count: Int

    /// A number of days, from 0 to 36,500.
    public init(_ count: Int) throws(InvalidValue) {
        guard count >= 0 else { throw InvalidValue("is negative: \(count) days", help: "use 0 days or more") }
        guard count <= Self.most else { throw .tooLong }
        self.count = count
    }

    init(unchecked count: Int) { self.count = count }

    /// A hundred years.
    static let most = 36_500
    /// A single day.
    public static let day = Days(unchecked: 1)
    /// Seven days.
    public static let week = Days(unchecked: 7)

    /// Reads a duration that is a whole number of days.
    public init(_ text: String) throws(InvalidValue) {
        let help = "S3 counts in whole days: write '7d'"
        let span: TimeSpan
        do throws(InvalidValue) { span = try TimeSpan(text) } catch { throw InvalidValue(error.reason, help: help) }
        guard let days = span.wholeDays else { throw InvalidValue("needs whole days, found '\(text)'", help: help) }
        count = days
    }

    /// The number and its unit.
    public var description: String { "\(count)d" }

    /// A number that stands in for an unreadable one.
    public static let placeholder = day
    /// The form, for an editor.
    public static let form = TextForm.pattern("a number of days", "[0-9]+[smhd]")

    /// Orders by number.
    public static func < (a: Days, b: Days) -> Bool { a.count < b.count }
}

/// A range of days, both ends allowed, written `7d..30d`.
public struct DayRange: TextValue, CustomStringConvertible {
    /// The smallest and the largest number of days.
    public let bounds: ClosedRange<Int>

    /// A range of `bounds`, each from 0 to 36,500 days.
    public init(_ bounds: ClosedRange<Int>) throws(InvalidValue) {
        self.bounds = try Days(bounds.lowerBound).count...Days(bounds.upperBound).count
    }

    private init(unchecked bounds: ClosedRange<Int>) { self.bounds = bounds }

    /// Reads two numbers of days with `..` between.
    public init(_ text: String) throws(InvalidValue) {
        let ends = try text.checkedAsRange(example: "7d..30d")
        let (low, high) = (try Days(ends.low), try Days(ends.high))
        guard low <= high else {
            throw InvalidValue("ends before it begins: '\(text)'", help: "write the smaller number of days first")
        }
        bounds = low.count...high.count
    }

    /// The range as written in a spec.
    public var description: String { "\(bounds.lowerBound)d..\(bounds.upperBound)d" }

    /// A range that stands in for an unreadable one.
    public static let placeholder = DayRange(unchecked: 1...Days.most)
    /// The form, for an editor.
    public static let form = TextForm.pattern("a range of days", "[0-9]+[smhd]\\.\\.[0-9]+[smhd]")
}

/// A range of storage sizes in GiB, written `50..200`.
public struct StorageRange: TextValue, CustomStringConvertible {
    /// The allocated size and the size up to which storage grows by itself, GiB.
    public let gibibytes: ClosedRange<Int>

    /// Sizes that RDS allows for gp3: 20 to 65,536 GiB.
    ///
    /// - SeeAlso: <https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html>
    public static let allowed = 20...65_536

    /// A range of `gibibytes`, within ``allowed``.
    public init(gibibytes: ClosedRange<Int>) throws(InvalidValue) {
        guard Self.allowed.contains(gibibytes.lowerBound), Self.allowed.contains(gibibytes.upperBound) else {
            throw InvalidValue(
                "is outside of what RDS allows", help: "use sizes from \(Self.allowed.lowerBound) to 65536 GiB")
        }
        guard gibibytes.lowerBound < gibibytes.upperBound else {
            throw InvalidValue("leaves storage no room to grow", help: "make the second size larger than the first")
        }
        self.gibibytes = gibibytes
    }

    /// Reads two whole numbers of GiB with `..` between.
    public init(_ text: String) throws(InvalidValue) {
        let ends = try text.checkedAsRange(example: "50..200")
        guard let low = ASCII.wholeNumber(ends.low), let high = ASCII.wholeNumber(ends.high) else {
            throw InvalidValue("needs whole GiB, found '\(text)'", help: "write bare numbers, such as '50..200'")
        }
        guard low <= high else {
            throw InvalidValue("ends before it begins: '\(text)'", help: "write the smaller size first")
        }
        try self.init(gibibytes: low...high)
    }

    /// The range as written in a spec.
    public var description: String { "\(gibibytes.lowerBound)..\(gibibytes.upperBound)" }

    private init(unchecked gibibytes: ClosedRange<Int>) { self.gibibytes = gibibytes }

    /// A range that stands in for an unreadable one.
    public static let placeholder = StorageRange(unchecked: 20...65_536)
    /// The form, for an editor.
    public static let form = TextForm.pattern("a range of GiB", "[0-9]+\\.\\.[0-9]+")
}

extension InvalidValue {
    fileprivate static var tooLong: InvalidValue {
        InvalidValue("is longer than 100 years", help: "shorten it")
    }
}

extension ASCII {
    /// The value of a text of digits alone, or nil.
    static func wholeNumber(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { return nil }
        return Int(text)
    }
}

extension String {
    fileprivate func checkedAsRange(example: String) throws(InvalidValue) -> (low: String, high: String) {
        let bytes = Array(utf8)
        let dot = UInt8(ascii: ".")
        guard let dots = bytes.indices.dropLast().first(where: { bytes[$0] == dot && bytes[$0 + 1] == dot }),
            dots > 0, dots + 2 < bytes.count
        else {
            throw InvalidValue("needs a range, found '\(self)'", help: "write both ends, such as '\(example)'")
        }
        return (String(decoding: bytes[..<dots], as: UTF8.self), String(decoding: bytes[(dots + 2)...], as: UTF8.self))
    }
}

/// A day of the calendar, written `2027-12-31`.
public struct CalendarDate: TextValue, Comparable, CustomStringConvertible {
    /// The date as `YYYY-MM-DD`, which orders as text.
    public let description: String

    /// Reads a date that exists in the Gregorian calendar.
    public init(_ text: String) throws(InvalidValue) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            let year = ASCII.wholeNumber(parts[0]), let month = ASCII.wholeNumber(parts[1]),
            let day = ASCII.wholeNumber(parts[2]), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else {
            throw InvalidValue("is not a date: '\(text)'", help: "write year, month and day: '2027-12-31'")
        }
        description = text
    }

    private static func days(in month: Int, of year: Int) -> Int {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private init(unchecked text: String) { description = text }

    /// A date that stands in for an unreadable one.
    public static let placeholder = CalendarDate(unchecked: "9999-12-31")
    /// The form, for an editor.
    public static let form = TextForm.pattern("a date", "[0-9]{4}-[0-9]{2}-[0-9]{2}")

    /// Orders by time.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.description < b.description }
}
