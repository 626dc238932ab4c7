/// A moment in the proleptic Gregorian calendar, with the offset in which it was written.
///
/// - SeeAlso: <https://www.rfc-editor.org/rfc/rfc3339>
struct Timestamp {
    /// Since 1970-01-01T00:00:00Z.
    var nanoseconds: Nanoseconds
    /// Of local time from UTC.
    let offsetMinutes: Int
    private let zoneName: String

    /// Nanoseconds, which reach farther than 64 bits.
    struct Nanoseconds: Comparable {
        let value: Int128

        static func < (a: Self, b: Self) -> Bool { a.value < b.value }

        static func + (a: Self, b: Self) -> Self? {
            let (sum, overflow) = a.value.addingReportingOverflow(b.value)
            return overflow || sum.magnitude > 1 << 100 ? nil : Self(value: sum)
        }
    }

    private static let second: Int128 = 1_000_000_000
    private static let secondsPerDay = 86_400

    /// Reads `YYYY-MM-DDTHH:MM:SS[.fraction](Z|±HH:MM)`.
    init(_ text: String) throws(EvaluationFailure) {
        let invalid = EvaluationFailure.invalid("'\(text.prefix(40))' is no timestamp")
        let bytes = Array(text.utf8)
        func number(_ range: Range<Int>) throws(EvaluationFailure) -> Int {
            guard range.upperBound <= bytes.count else { throw invalid }
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { throw invalid }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
        else { throw invalid }
        let (year, month, day) = (try number(0..<4), try number(5..<7), try number(8..<10))
        let (hour, minute, second) = (try number(11..<13), try number(14..<16), try number(17..<19))
        guard (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day), hour < 24, minute < 60,
            second < 60
        else { throw invalid }
        var index = 19
        var fraction: Int128 = 0
        if bytes[index] == UInt8(ascii: ".") {
            var unit: Int128 = 100_000_000
            index += 1
            let start = index
            while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) {
                fraction += Int128(bytes[index] - UInt8(ascii: "0")) * unit
                unit /= 10
                index += 1
            }
            guard index > start else { throw invalid }
        }
        let zone = bytes[index...]
        if zone.elementsEqual("Z".utf8) {
            offsetMinutes = 0
            zoneName = "Z"
        } else {
            guard zone.count == 6, zone[index] == UInt8(ascii: "+") || zone[index] == UInt8(ascii: "-"),
                zone[index + 3] == UInt8(ascii: ":")
            else { throw invalid }
            let (hours, minutes) = (try number(index + 1..<index + 3), try number(index + 4..<index + 6))
            guard hours < 24, minutes < 60 else { throw invalid }
            offsetMinutes = (hours * 60 + minutes) * (zone[index] == UInt8(ascii: "-") ? -1 : 1)
            zoneName = String(decoding: zone, as: UTF8.self)
        }
        let days = Self.days(from: year, month, day)
        let seconds = days * Self.secondsPerDay + hour * 3600 + minute * 60 + second - offsetMinutes * 60
        nanoseconds = Nanoseconds(value: Int128(seconds) * Self.second + fraction)
    }

    /// The fields of local time.
    private struct Fields {
        let year, month, day, hour, minute, second, weekday: Int
    }

    private var fields: Fields {
        let local = nanoseconds.value + Int128(offsetMinutes) * 60 * Self.second
        let (seconds, _) = Self.floored(local, by: Self.second)
        let (days, second) = Self.floored(seconds, by: Int128(Self.secondsPerDay))
        let (year, month, day) = Self.date(Int(days))
        let time = Int(second)
        return Fields(
            year: year, month: month, day: day, hour: time / 3600, minute: time / 60 % 60, second: time % 60,
            weekday: Int(Self.floored(days + 4, by: 7).1))
    }

    /// As RFC 3339 has it, without a fraction.
    var text: String {
        let fields = fields
        return "\(Self.padded(fields.year, 4))-\(Self.padded(fields.month, 2))-\(Self.padded(fields.day, 2))T"
            + "\(Self.padded(fields.hour, 2)):\(Self.padded(fields.minute, 2)):\(Self.padded(fields.second, 2))"
            + (offsetMinutes == 0 ? "Z" : zone(":"))
    }

    private func zone(_ separator: String) -> String {
        let minutes = Int(offsetMinutes.magnitude)
        return (offsetMinutes < 0 ? "-" : "+") + Self.padded(minutes / 60, 2) + separator + Self.padded(minutes % 60, 2)
    }

    /// The time in the letters of `formatdate()`; what stands in apostrophes is copied.
    ///
    /// - SeeAlso: <https://developer.hashicorp.com/terraform/language/functions/formatdate>
    func formatted(_ format: String) throws(EvaluationFailure) -> String {
        let fields = fields
        var out = ""
        var rest = Substring(format).unicodeScalars
        while let first = rest.first {
            if first == "'" {
                out += try Self.literal(&rest)
                continue
            }
            let run = rest.prefix { $0 == first }
            rest = rest.dropFirst(run.count)
            guard first.isASCII, first.properties.isAlphabetic else {
                out += String(run)
                continue
            }
            guard let text = field(String(run), fields) else {
                throw .invalid("formatdate() knows no sequence '\(String(run))'")
            }
            out += text
        }
        return out
    }

    private static func literal(_ rest: inout Substring.UnicodeScalarView) throws(EvaluationFailure) -> String {
        rest.removeFirst()
        var out = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            guard scalar == "'" else {
                out.append(scalar)
                continue
            }
            guard rest.first == "'" else { return String(out) }
            out.append("'")
            rest.removeFirst()
        }
        throw .invalid("formatdate() has a literal that is not closed")
    }

    private func field(_ sequence: String, _ fields: Fields) -> String? {
        let hour12 = fields.hour % 12 == 0 ? 12 : fields.hour % 12
        return switch sequence {
        case "YYYY": Self.padded(fields.year, 4)
        case "YY": Self.padded(fields.year % 100, 2)
        case "MMMM": Self.months[fields.month - 1]
        case "MMM": String(Self.months[fields.month - 1].prefix(3))
        case "MM": Self.padded(fields.month, 2)
        case "M": String(fields.month)
        case "DD": Self.padded(fields.day, 2)
        case "D": String(fields.day)
        case "EEEE": Self.weekdays[fields.weekday]
        case "EEE": String(Self.weekdays[fields.weekday].prefix(3))
        case "hh": Self.padded(fields.hour, 2)
        case "h": String(fields.hour)
        case "HH": Self.padded(hour12, 2)
        case "H": String(hour12)
        case "AA": fields.hour < 12 ? "AM" : "PM"
        case "aa": fields.hour < 12 ? "am" : "pm"
        case "mm": Self.padded(fields.minute, 2)
        case "m": String(fields.minute)
        case "ss": Self.padded(fields.second, 2)
        case "s": String(fields.second)
        case "ZZZZZ": zone(":")
        case "ZZZZ": zone("")
        case "ZZZ": offsetMinutes == 0 ? "UTC" : zone("")
        case "Z": offsetMinutes == 0 ? "Z" : zone(":")
        default: nil
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }

    private static func floored(_ value: Int128, by divisor: Int128) -> (Int128, Int128) {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days since 1970-01-01.
    ///
    /// - SeeAlso: <https://howardhinnant.github.io/date_algorithms.html>
    private static func days(from year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func date(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

/// A duration as Go writes it: `1h30m`, `-2.5s`.
enum Duration {
    private static let units: [(name: String, nanoseconds: Int)] = [
        ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ]

    static func nanoseconds(_ text: String) throws(EvaluationFailure) -> Timestamp.Nanoseconds {
        let invalid = EvaluationFailure.invalid("'\(text.prefix(40))' is no duration")
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest = rest.dropFirst() }
        if rest == "0" { return Timestamp.Nanoseconds(value: 0) }
        guard !rest.isEmpty else { throw invalid }
        var total = HCLNumber(0)
        while !rest.isEmpty {
            let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
            rest = rest.dropFirst(digits.count)
            let name = rest.prefix { !("0"..."9").contains($0) && $0 != "." }
            rest = rest.dropFirst(name.count)
            let numeral = (digits.hasPrefix(".") ? "0" : "") + digits + (digits.hasSuffix(".") ? "0" : "")
            guard let unit = units.first(where: { $0.name == name }), let number = HCLNumber(numeral),
                let product = number * HCLNumber(unit.nanoseconds), let sum = total + product.truncated
            else { throw invalid }
            total = sum
        }
        guard let value = total.int else { throw invalid }
        return Timestamp.Nanoseconds(value: Int128(isNegative ? -value : value))
    }
}
