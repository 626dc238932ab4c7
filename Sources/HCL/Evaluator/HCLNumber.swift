/// A decimal number of up to 37 digits.
///
/// Terraform computes with a binary fraction of 512 bits. Here what has 37 digits or fewer is exact; else it is rounded
/// to 34 digits, and what is computed from that to 30, so that `1 / 3 * 3 == 1` holds as it does there.
package struct HCLNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The value is `coefficient * 10 ** exponent`; no zero at the end of the coefficient.
    private let coefficient: Int128
    private let exponent: Int
    /// Whether digits have been lost.
    private let isRounded: Bool

    /// The greatest power of ten, either way: the text of a number has no exponent and must not be endless.
    private static let maxExponent = 400

    package init(_ value: Int) { self.init(Int128(value), 0, isRounded: false) }

    /// Reads `[+-][digits][.digits][e[+-]digits]`, of which there is a digit; nil for other text and for numbers beyond 10 to the power of 400.
    package init?(_ text: some StringProtocol) {
        var wide = Wide()
        var exponent = 0
        var hasDigits = false
        var significant = 0
        var hasPoint = false
        var bytes = text.utf8[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        while let byte = bytes.first {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                hasDigits = true
                // Digits beyond these are too small to count.
                if significant < 70 {
                    wide = wide.times10(plus: UInt128(byte - UInt8(ascii: "0")))
                    exponent -= hasPoint ? 1 : 0
                    significant += significant > 0 || byte != UInt8(ascii: "0") ? 1 : 0
                } else {
                    exponent += hasPoint ? 0 : 1
                }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            bytes = bytes.dropFirst()
        }
        guard hasDigits else { return nil }
        if let mark = bytes.first {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E"),
                let power = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)), power.magnitude < 1_000_000_000
            else { return nil }
            exponent += power
        }
        self.init(wide, exponent, isNegative: isNegative, isRounded: false)
    }

    /// The number nearest to `value` in as few digits as tell it from others; nil for infinity and not-a-number.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init("\(value)")
    }

    private init(_ coefficient: Int128, _ exponent: Int, isRounded: Bool) {
        var (coefficient, exponent) = (coefficient, exponent)
        while coefficient != 0, coefficient % 10 == 0 {
            coefficient /= 10
            exponent += 1
        }
        self.coefficient = coefficient
        self.exponent = coefficient == 0 ? 0 : exponent
        self.isRounded = isRounded
    }

    /// `wide * 10 ** exponent`, rounded where it must be; nil where it is out of range.
    private init?(_ wide: Wide, _ exponent: Int, isNegative: Bool, isRounded: Bool) {
        let digits = wide.digits
        let limit = digits > 37 ? 34 : isRounded ? (digits > 34 ? 34 : 30) : 37
        let (coefficient, isExact) = wide.rounded(dropping: max(0, digits - limit))
        self.init(
            isNegative ? -coefficient : coefficient, exponent + max(0, digits - limit),
            isRounded: isRounded || !isExact)
        guard self.exponent.magnitude <= Self.maxExponent else { return nil }
    }
}

// MARK: Reading

extension HCLNumber {
    /// The whole number, where it is one and fits.
    package var int: Int? { exponent >= 0 && exponent <= 18 ? Int(description) : nil }

    var double: Double { Double("\(coefficient)e\(exponent)") ?? .nan }

    /// Whether no digits have been lost.
    var isExact: Bool { !isRounded }
    var isWhole: Bool { exponent >= 0 }
    var isNegative: Bool { coefficient < 0 }
    var isZero: Bool { coefficient == 0 }

    /// Rounded to `places` digits behind the point, as Go rounds the binary fraction: exact halves to even; nil for a half
    /// that is none in binary.
    func rounded(_ places: Int) -> Self? {
        guard -exponent > places, let power = Wide.power(-exponent - places).map(Int128.init) else {
            return -exponent > places ? Self(0) : self
        }
        let (quotient, remainder) = coefficient.magnitude.quotientAndRemainder(dividingBy: UInt128(power))
        var rounded = quotient
        if remainder * 2 == UInt128(power) {
            let fives = (0..<min(-exponent, 54)).reduce(UInt128(1)) { product, _ in product * 5 }
            guard coefficient.magnitude.isMultiple(of: fives) else { return nil }
            rounded += quotient & 1
        } else if remainder * 2 > UInt128(power) {
            rounded += 1
        }
        return Self(isNegative ? -Int128(rounded) : Int128(rounded), -places, isRounded: isRounded)
    }

    /// The digits without exponent, as Terraform turns numbers into strings.
    package var description: String {
        let digits = String(coefficient.magnitude)
        let sign = isNegative ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let point = digits.utf8.count + exponent
        if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
        return sign + digits.prefix(point) + "." + digits.dropFirst(point)
    }

    package static func == (a: Self, b: Self) -> Bool { a.coefficient == b.coefficient && a.exponent == b.exponent }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(coefficient)
        hasher.combine(exponent)
    }

    package static func < (a: Self, b: Self) -> Bool {
        guard let difference = a - b else { return a.double < b.double }
        return difference.isNegative
    }
}

// MARK: Arithmetic: nil where the result is out of range

extension HCLNumber {
    static prefix func - (a: Self) -> Self { Self(-a.coefficient, a.exponent, isRounded: a.isRounded) }

    static func + (a: Self, b: Self) -> Self? {
        let (high, low) = a.exponent >= b.exponent ? (a, b) : (b, a)
        guard !high.isZero else { return low }
        let isRounded = a.isRounded || b.isRounded
        // Beyond 38 powers the smaller one is lost.
        guard let power = Wide.power(high.exponent - low.exponent) else {
            return low.isZero
                ? high
                : Self(Wide(high.coefficient.magnitude), high.exponent, isNegative: high.isNegative, isRounded: true)
        }
        let left = Wide(high.coefficient.magnitude, times: power)
        let right = Wide(low.coefficient.magnitude)
        if high.isNegative == low.isNegative {
            return Self(left.plus(right), low.exponent, isNegative: high.isNegative, isRounded: isRounded)
        }
        return left < right
            ? Self(right.minus(left), low.exponent, isNegative: low.isNegative, isRounded: isRounded)
            : Self(left.minus(right), low.exponent, isNegative: high.isNegative, isRounded: isRounded)
    }

    static func - (a: Self, b: Self) -> Self? { a + -b }

    static func * (a: Self, b: Self) -> Self? {
        Self(
            Wide(a.coefficient.magnitude, times: b.coefficient.magnitude), a.exponent + b.exponent,
            isNegative: a.isNegative != b.isNegative, isRounded: a.isRounded || b.isRounded)
    }

    /// The quotient; nil by zero, too.
    static func / (a: Self, b: Self) -> Self? {
        guard !b.isZero else { return nil }
        let divisor = b.coefficient.magnitude
        var (quotient, remainder) = a.coefficient.magnitude.quotientAndRemainder(dividingBy: divisor)
        var wide = Wide(quotient)
        var exponent = a.exponent - b.exponent
        while remainder != 0, wide.digits < 40 {
            (quotient, remainder) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
            wide = wide.times10(plus: quotient)
            exponent -= 1
        }
        return Self(
            wide, exponent, isNegative: a.isNegative != b.isNegative,
            isRounded: a.isRounded || b.isRounded || remainder != 0)
    }

    /// What is left of `a` after whole `b`s, with the sign of `a`; nil by zero, too.
    static func % (a: Self, b: Self) -> Self? {
        guard let quotient = a / b, let whole = b * quotient.truncated else { return nil }
        return a - whole
    }

    var truncated: Self {
        guard exponent < 0 else { return self }
        guard let power = Wide.power(-exponent) else { return Self(0) }
        return Self(coefficient / Int128(power), 0, isRounded: false)
    }

    var floor: Self { isNegative && !isWhole ? (truncated - Self(1)) ?? self : truncated }
    var ceiling: Self { !isNegative && !isWhole ? (truncated + Self(1)) ?? self : truncated }
    var magnitude: Self { isNegative ? -self : self }
}

/// A whole number of 256 bits, in which sums and products are exact before they are rounded.
private struct Wide: Comparable {
    private var high: UInt128 = 0
    private var low: UInt128 = 0

    init() {}

    init(_ value: UInt128) { low = value }

    init(_ a: UInt128, times b: UInt128) { (high, low) = a.multipliedFullWidth(by: b) }

    static func power(_ exponent: Int) -> UInt128? {
        (0...38).contains(exponent) ? (0..<exponent).reduce(1) { product, _ in product * 10 } : nil
    }

    static func < (a: Wide, b: Wide) -> Bool { (a.high, a.low) < (b.high, b.low) }

    func plus(_ other: Wide) -> Wide {
        var sum = self
        let (low, carry) = low.addingReportingOverflow(other.low)
        sum.low = low
        sum.high = high &+ other.high &+ (carry ? 1 : 0)
        return sum
    }

    func minus(_ other: Wide) -> Wide {
        var difference = self
        let (low, borrow) = low.subtractingReportingOverflow(other.low)
        difference.low = low
        difference.high = high &- other.high &- (borrow ? 1 : 0)
        return difference
    }

    func times10(plus digit: UInt128) -> Wide {
        var product = Wide(low, times: 10)
        product.high = product.high &+ high &* 10
        return product.plus(Wide(digit))
    }

    private func dividedBy10() -> (Wide, remainder: UInt128) {
        var quotient = Wide()
        let (upper, rest) = high.quotientAndRemainder(dividingBy: 10)
        let (lower, remainder) = UInt128(10).dividingFullWidth((rest, low))
        quotient.high = upper
        quotient.low = lower
        return (quotient, remainder)
    }

    var digits: Int {
        var rest = self
        var count = 0
        while rest.high != 0 {
            rest = rest.dividedBy10().0
            count += 1
        }
        return count + (rest.low == 0 ? 0 : String(rest.low).utf8.count)
    }

    /// The number without its last `count` digits, which leaves at most 37.
    func rounded(dropping count: Int) -> (Int128, isExact: Bool) {
        var rest = self
        var last: UInt128 = 0
        var isExact = true
        for _ in 0..<count {
            (rest, last) = rest.dividedBy10()
            if last != 0 { isExact = false }
        }
        return (Int128(rest.low) + (last >= 5 ? 1 : 0), isExact)
    }
}
