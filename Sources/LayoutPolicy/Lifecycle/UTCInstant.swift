/// A second of Universal Time, as lifecycle configurations write dates.
public struct UTCInstant: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
    public let secondsSince1970: Int

    /// The instant of `secondsSince1970`, moved into the years 1 to 9999 when it is outside.
    public init(secondsSince1970: Int) {
        self.secondsSince1970 = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
    }

    /// Reads `2026-01-31`, `2026-01-31T00:00:00Z`, `2026-01-31T00:00:00.000Z` or `2026-01-31T00:00:00+00:00`.
    ///
    /// - Parameter iso8601: A date of the years 0001 to 9999, with a time of day and its zone or without both.
    public init?(iso8601: String) {
        var reader = ISO8601Reader(iso8601)
        guard let date = reader.date() else { return nil }
        var seconds = date.daysSince1970 * Self.secondsPerDay
        if !reader.isAtEnd {
            guard let time = reader.time() else { return nil }
            seconds += time
        }
        guard reader.isAtEnd else { return nil }
        self.init(secondsSince1970: seconds)
    }

    /// Midnight at the beginning of a day of the Gregorian calendar.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the length of the month.
    public init?(year: Int, month: Int, day: Int) {
        guard let date = CivilDate(year: year, month: month, day: day) else { return nil }
        secondsSince1970 = date.daysSince1970 * Self.secondsPerDay
    }

    /// Whether a day of Universal Time begins.
    public var isMidnight: Bool { secondsSince1970 % Self.secondsPerDay == 0 }

    /// The first midnight at or after the instant.
    public var roundedUpToMidnight: UTCInstant {
        isMidnight ? self : UTCInstant(secondsSince1970: (daysSince1970 + 1) * Self.secondsPerDay)
    }

    /// The middle of its day: when objects are taken to be made of which only the day is known.
    ///
    /// The first moment of a day would not do: the midnight after an age of whole days would be that moment's own, and
    /// each day of the object a day early by the calendar.
    package var noon: UTCInstant {
        UTCInstant(secondsSince1970: daysSince1970 * Self.secondsPerDay + Self.secondsPerDay / 2)
    }

    /// The number of whole days since 1970-01-01.
    public var daysSince1970: Int {
        secondsSince1970 >= 0
            ? secondsSince1970 / Self.secondsPerDay : (secondsSince1970 + 1) / Self.secondsPerDay - 1
    }

    /// The earlier instant comes first.
    public static func < (a: UTCInstant, b: UTCInstant) -> Bool { a.secondsSince1970 < b.secondsSince1970 }

    static let secondsPerDay = 86_400
}

extension UTCInstant: CustomStringConvertible {
    /// `2026-01-31T00:00:00Z`.
    public var description: String {
        let date = CivilDate(daysSince1970: daysSince1970)
        let second = secondsSince1970 - daysSince1970 * Self.secondsPerDay
        let time = [second / 3_600, second / 60 % 60, second % 60].map { Self.padded($0, 2) }
        let day = [Self.padded(date.year, 4), Self.padded(date.month, 2), Self.padded(date.day, 2)]
        return "\(day.joined(separator: "-"))T\(time.joined(separator: ":"))Z"
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// A day of the Gregorian calendar, extended to before 1582.
private struct CivilDate {
    let year: Int
    let month: Int
    let day: Int

    init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The inverse of ``daysSince1970``, by 400-year eras that begin on the first of March.
    ///
    /// - SeeAlso: <https://howardhinnant.github.io/date_algorithms.html>
    init(daysSince1970 days: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    var daysSince1970: Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// Reads the parts of a date and time from the front of a text.
private struct ISO8601Reader {
    private var rest: ArraySlice<UInt8>

    init(_ text: String) { rest = Array(text.utf8)[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func date() -> CivilDate? {
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// Seconds since midnight UTC, from `T` to the zone.
    mutating func time() -> Int? {
        guard take("T"), let hour = number(digits: 2), hour < 24, take(":"), let minute = number(digits: 2),
            minute < 60, take(":"), let second = number(digits: 2), second < 60
        else { return nil }
        // A fraction is cut off: S3 knows whole seconds.
        if take(".") {
            guard let first = rest.first, ByteSet.digits.contains(first) else { return nil }
            rest = rest.drop { ByteSet.digits.contains($0) }
        }
        guard let offset = zone() else { return nil }
        return hour * 3_600 + minute * 60 + second - offset
    }

    /// Seconds east of Greenwich.
    private mutating func zone() -> Int? {
        if take("Z") { return 0 }
        let sign = take("+") ? 1 : -1
        guard sign == 1 || take("-"), let hour = number(digits: 2), hour < 24, take(":"),
            let minute = number(digits: 2), minute < 60
        else { return nil }
        return sign * (hour * 3_600 + minute * 60)
    }

    private mutating func number(digits: Int) -> Int? {
        let text = rest.prefix(digits)
        guard text.count == digits, text.allSatisfy(ByteSet.digits.contains) else { return nil }
        rest = rest.dropFirst(digits)
        return text.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: byte) else { return false }
        rest = rest.dropFirst()
        return true
    }
}
