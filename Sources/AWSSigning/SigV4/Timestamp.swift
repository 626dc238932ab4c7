/// A moment in whole seconds of UTC, from 1970 to 9999: the signing time.
///
/// The library never reads a clock; whoever signs says when.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, 0 to 253,402,300,799.
    public let epochSeconds: Int

    private static let lastEpochSecond = 253_402_300_799
    private static let daySeconds = 86_400

    /// The moment `epochSeconds` after 1970-01-01T00:00:00Z, or nil outside the years 1970 to 9999.
    public init?(epochSeconds: Int) {
        guard (0...Self.lastEpochSecond).contains(epochSeconds) else { return nil }
        self.epochSeconds = epochSeconds
    }

    /// The moment that `text` writes: `20150830T123600Z`, `2015-08-30T12:36:00Z` or `2015-08-30T12:36:00.000Z`.
    ///
    /// Fractions of a second are dropped; an offset such as `+00:00` is accepted only where it is zero.
    public init?(_ text: String) {
        var scanner = DigitScanner(text)
        guard let year = scanner.number(digits: 4) else { return nil }
        let isExtended = scanner.skip("-")
        guard let month = scanner.number(digits: 2), !isExtended || scanner.skip("-"),
            let day = scanner.number(digits: 2), scanner.skip("T"),
            let hour = scanner.number(digits: 2), !isExtended || scanner.skip(":"),
            let minute = scanner.number(digits: 2), !isExtended || scanner.skip(":"),
            let second = scanner.number(digits: 2)
        else { return nil }
        if isExtended, scanner.skip(".") { scanner.skipDigits() }
        guard scanner.skip("Z") || isExtended && scanner.skip("+00:00"), scanner.isAtEnd else { return nil }
        self.init(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    }

    /// The moment of an HTTP `Date` header, such as `Fri, 24 May 2013 00:00:00 GMT`.
    ///
    /// The day of the week is not compared.
    public init?(httpDate text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard words.count == 6, words[5] == "GMT" || words[5] == "+0000" || words[5] == "-0000",
            let day = DigitScanner.whole(words[1], digits: 1...2),
            let month = Self.monthNames.firstIndex(where: { $0 == words[2] }),
            let year = DigitScanner.whole(words[3], digits: 4...4)
        else { return nil }
        var scanner = DigitScanner(String(words[4]))
        guard let hour = scanner.number(digits: 2), scanner.skip(":"), let minute = scanner.number(digits: 2),
            scanner.skip(":"), let second = scanner.number(digits: 2), scanner.isAtEnd
        else { return nil }
        self.init(year: year, month: month + 1, day: day, hour: hour, minute: minute, second: second)
    }

    private init?(year: Int, month: Int, day: Int, hour: Int, minute: Int, second: Int) {
        guard year >= 1970, (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let days = Self.daysSinceEpoch(year: year, month: month, day: day)
        self.init(epochSeconds: days * Self.daySeconds + hour * 3_600 + minute * 60 + second)
    }

    /// The moment as AWS signs it: `20150830T123600Z`.
    public var text: String {
        let (year, month, day) = calendarDate
        let second = epochSeconds % Self.daySeconds
        return padded(year, 4) + padded(month, 2) + padded(day, 2) + "T" + padded(second / 3_600, 2)
            + padded(second / 60 % 60, 2) + padded(second % 60, 2) + "Z"
    }

    /// The date as credential scopes hold it: `20150830`.
    public var date: String {
        let (year, month, day) = calendarDate
        return padded(year, 4) + padded(month, 2) + padded(day, 2)
    }

    /// The moment as ISO 8601 writes it: `2015-08-30T12:36:00Z`.
    public var iso8601: String {
        let (year, month, day) = calendarDate
        let second = epochSeconds % Self.daySeconds
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(padded(second / 3_600, 2)):"
            + "\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))Z"
    }

    /// The moment `seconds` later, or earlier where negative; the ends of the range hold it.
    public func adding(seconds: Int) -> Timestamp {
        let (sum, overflow) = epochSeconds.addingReportingOverflow(seconds)
        let limit = seconds > 0 ? Self.lastEpochSecond : 0
        return Timestamp(clamped: overflow ? limit : min(max(sum, 0), Self.lastEpochSecond))
    }

    /// The last moment, at or before this one, that is a whole multiple of `seconds` after 1970.
    ///
    /// Signing at a rounded time gives the same URL for a while, so browsers and proxies can cache what it names. A width
    /// of 1 or less changes nothing.
    public func roundedDown(toMultipleOf seconds: Int) -> Timestamp {
        guard seconds > 1 else { return self }
        return Timestamp(clamped: epochSeconds - epochSeconds % seconds)
    }

    private init(clamped epochSeconds: Int) { self.epochSeconds = epochSeconds }

    /// Whether `a` lies before `b`.
    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.epochSeconds < b.epochSeconds }
}

// MARK: - The calendar

extension Timestamp {
    private static let monthNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// Year, month and day, by counting days in years that begin in March.
    ///
    /// - SeeAlso: <https://howardhinnant.github.io/date_algorithms.html#civil_from_days>
    private var calendarDate: (year: Int, month: Int, day: Int) {
        let shifted = epochSeconds / Self.daySeconds + 719_468  // Days since 0000-03-01.
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear % 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

/// Reads fixed-width numbers and literals off the front of a text.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = Substring(text).utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func number(digits count: Int) -> Int? {
        var value = 0
        for _ in 0..<count {
            guard let digit = rest.first, (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
            rest.removeFirst()
        }
        return value
    }

    mutating func skip(_ literal: String) -> Bool {
        guard rest.starts(with: literal.utf8) else { return false }
        rest.removeFirst(literal.utf8.count)
        return true
    }

    mutating func skipDigits() { rest = rest.drop { (0x30...0x39).contains($0) } }

    /// The number that all of `text` writes in as many digits as `digits` allows.
    static func whole(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(text.utf8.count) else { return nil }
        var scanner = DigitScanner(String(text))
        return scanner.number(digits: text.utf8.count)
    }
}
