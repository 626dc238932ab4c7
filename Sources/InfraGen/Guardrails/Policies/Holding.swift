import HCL

/// How far something holds of a request: that a statement is about it, that it is allowed.
enum Holding: Sendable {
    case never
    /// It hangs on what is not known before Terraform runs, or not from the code.
    case unknown(HCLUnknown)
    /// It hangs on the request: on this condition key.
    case sometimes(String)
    case always

    init(_ holds: Bool) { self = holds ? .always : .never }

    /// That both hold.
    func and(_ other: @autoclosure () -> Holding) -> Holding {
        switch self {
        case .never: return .never
        case .always: return other()
        case .unknown:
            if case .never = other() { return .never }
            return self
        case .sometimes:
            let other = other()
            if case .always = other { return self }
            return other
        }
    }

    /// That one of both holds.
    func or(_ other: @autoclosure () -> Holding) -> Holding {
        switch self {
        case .always: return .always
        case .never: return other()
        case .sometimes:
            if case .always = other() { return .always }
            return self
        case .unknown:
            let other = other()
            if case .never = other { return self }
            return other
        }
    }

    /// That it does not hold.
    var negated: Holding {
        switch self {
        case .never: .always
        case .always: .never
        case .unknown, .sometimes: self
        }
    }

    /// Whether it cannot hold.
    var isNever: Bool { if case .never = self { true } else { false } }
    /// Whether it holds whatever the request.
    var isAlways: Bool { if case .always = self { true } else { false } }
    /// Whether it is known to hold for some request.
    var isPossible: Bool {
        switch self {
        case .always, .sometimes: true
        case .never, .unknown: false
        }
    }
}

extension Sequence {
    /// That it holds of one element.
    func holdsOfAny(_ holding: (Element) -> Holding) -> Holding {
        reduce(.never) { $0.or(holding($1)) }
    }

    /// That it holds of each element.
    func holdsOfAll(_ holding: (Element) -> Holding) -> Holding {
        reduce(.always) { $0.and(holding($1)) }
    }
}
