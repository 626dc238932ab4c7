/// A time of every day in UTC, such as `02:00-03:00`.
///
/// It may pass midnight.
public struct DailyWindow: TextValue, CustomStringConvertible {
    /// The first minute of the day, 0 to 1,439.
    public let startMinute: Int
    /// How long, 1 to 1,439 minutes.
    public let minutes: Int

    /// Reads `hh:mm-hh:mm`.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write start and end in UTC, such as '02:00-03:00'"
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let start = ClockTime.minutes(ends[0]), let end = ClockTime.minutes(ends[1]) else {
            throw InvalidValue("is not a daily window: '\(text)'", help: help)
        }
        guard start != end else { throw InvalidValue("is empty: '\(text)'", help: help) }
        startMinute = start
        minutes = (end - start + ClockTime.minutesPerDay) % ClockTime.minutesPerDay
    }

    private init(startMinute: Int, minutes: Int) { (self.startMinute, self.minutes) = (startMinute, minutes) }

    /// The window as AWS takes it.
    public var description: String { "\(ClockTime.text(startMinute))-\(ClockTime.text(startMinute + minutes))" }
    /// A window that stands in for an unreadable one.
    public static let placeholder = DailyWindow(startMinute: 120, minutes: 60)
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a daily window", "(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:[01][0-9]|2[0-3]):[0-5][0-9]")
}

/// A time of every week in UTC, such as `sun:04:00-sun:05:00`.
///
/// It may pass the end of the week.
public struct WeeklyWindow: TextValue, CustomStringConvertible {
    /// The first minute of the week, from Monday 00:00.
    public let startMinute: Int
    /// How long, 1 to 10,079 minutes.
    public let minutes: Int

    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let minutesPerWeek = 7 * ClockTime.minutesPerDay

    /// Reads `ddd:hh:mm-ddd:hh:mm`, days in lower case.
    public init(_ text: String) throws(InvalidValue) {
        let help = "write start and end in UTC, such as 'sun:04:00-sun:05:00'"
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let start = Self.minute(of: ends[0]), let end = Self.minute(of: ends[1]) else {
            throw InvalidValue("is not a weekly window: '\(text)'", help: help)
        }
        guard start != end else { throw InvalidValue("is empty: '\(text)'", help: help) }
        startMinute = start
        minutes = (end - start + Self.minutesPerWeek) % Self.minutesPerWeek
    }

    private init(startMinute: Int, minutes: Int) { (self.startMinute, self.minutes) = (startMinute, minutes) }

    private static func minute(of text: Substring) -> Int? {
        guard text.utf8.count == 9, text.utf8.dropFirst(3).first == UInt8(ascii: ":"),
            let day = days.firstIndex(of: String(text.prefix(3))), let minute = ClockTime.minutes(text.dropFirst(4))
        else { return nil }
        return day * ClockTime.minutesPerDay + minute
    }

    private static func text(_ minute: Int) -> String {
        let wrapped = minute % minutesPerWeek
        return "\(days[wrapped / ClockTime.minutesPerDay]):\(ClockTime.text(wrapped))"
    }

    /// The window as AWS takes it.
    public var description: String { "\(Self.text(startMinute))-\(Self.text(startMinute + minutes))" }

    /// Whether `daily` falls into this window on any day.
    public func overlaps(_ daily: DailyWindow) -> Bool {
        // A day early as well, for a daily window that passes midnight, and a week on, for one of ours that wraps.
        (-1...13).contains { day in
            let start = day * ClockTime.minutesPerDay + daily.startMinute
            return start < startMinute + minutes && startMinute < start + daily.minutes
        }
    }

    /// A window that stands in for an unreadable one.
    public static let placeholder = WeeklyWindow(startMinute: 6 * ClockTime.minutesPerDay + 240, minutes: 60)
    /// The form, for an editor.
    public static let form = TextForm.pattern(
        "a weekly window",
        "(?:mon|tue|wed|thu|fri|sat|sun):(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:mon|tue|wed|thu|fri|sat|sun):(?:[01][0-9]|2[0-3]):[0-5][0-9]"
    )
}

/// A time of day as text: `hh:mm`.
private enum ClockTime {
    static let minutesPerDay = 1_440

    static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.map(\.utf8.count) == [2, 2], let hour = ASCII.wholeNumber(parts[0]),
            let minute = ASCII.wholeNumber(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }

    static func text(_ minute: Int) -> String {
        let wrapped = minute % minutesPerDay
        return "\(twoDigits(wrapped / 60)):\(twoDigits(wrapped % 60))"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
