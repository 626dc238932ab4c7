import Diagnostics

/// One of Terraform's functions.
struct Function: Sendable {
    struct Traits: OptionSet, Sendable {
        let rawValue: Int
        /// Arguments may be null.
        static let nulls = Traits(rawValue: 1)
        /// Collections may hold what is unknown; without it the result is unknown, too.
        static let unknownParts = Traits(rawValue: 2)
        /// Arguments may be unknown as a whole.
        static let unknowns = Traits(rawValue: 4)
        /// The function puts its arguments into a text: of an unknown one, its mark.
        static let spells = Traits(rawValue: 8)
        /// The function writes values of any shape out: what is unknown in them becomes a mark where it stands.
        static let writes = Traits(rawValue: 16)
    }

    typealias Body = @Sendable (inout FunctionCall) throws(EvaluationFailure) -> HCLValue

    let arity: ClosedRange<Int>
    let traits: Traits
    let body: Body

    init(_ arity: ClosedRange<Int>, _ traits: Traits = [], _ body: @escaping Body) {
        self.arity = arity
        self.traits = traits
        self.body = body
    }

    init(_ count: Int, _ traits: Traits = [], _ body: @escaping Body) { self.init(count...count, traits, body) }

    /// Any number of arguments from `minimum` on.
    static func variadic(_ minimum: Int = 0, _ traits: Traits = [], _ body: @escaping Body) -> Function {
        Function(minimum...Int.max, traits, body)
    }

    /// The functions that are computed here, by name.
    static let all: [String: Function] = [
        NumericFunctions.all, StringFunctions.all, CollectionFunctions.all, SetFunctions.all, EncodingFunctions.all,
        DigestFunctions.all, DateFunctions.all, NetworkFunctions.all, TypeFunctions.all, FileFunctions.all,
        RegexFunctions.all, PathFunctions.all, YAMLFunctions.all, TextEncodingFunctions.all,
    ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

    /// Why functions of Terraform are never computed here, by name.
    static let notComputed: [String: String] = [
        "base64gzip": "base64gzip() has many right results, of which Terraform's depends on its version",
        "bcrypt": "bcrypt() has another result each time",
        "convert": "convert() takes a type, and is not computed",
        "ephemeralasnull": "ephemeralasnull() depends on what is ephemeral",
        "plantimestamp": "plantimestamp() is the time of the plan",
        "rsadecrypt": "rsadecrypt() needs a private key",
        "timestamp": "timestamp() is the time of the apply",
        "type": "type() exists in 'terraform console' alone",
        "uuid": "uuid() has another result each time",
    ]
}

/// A call with its arguments evaluated.
struct FunctionCall {
    let name: String
    let arguments: [HCLValue]
    let evaluator: HCLEvaluator
    /// The work that is left.
    let budget: Int
    private(set) var spent = 0

    init(_ name: String, _ arguments: [HCLValue], evaluator: HCLEvaluator, budget: Int) {
        self.name = name
        self.arguments = arguments
        self.evaluator = evaluator
        self.budget = budget
    }

    /// The work that is left now.
    var left: Int { budget - spent }

    mutating func charge(_ amount: Int) throws(EvaluationFailure) {
        guard amount <= left else { throw .limit("the result of \(name)() takes too much work") }
        spent += amount
    }

    var count: Int { arguments.count }

    /// The result of a call that is not computed, for want of what it needs or because it depends on the machine.
    var notComputed: HCLValue { .unknown(.function(name)) }

    func string(_ index: Int) throws(EvaluationFailure) -> String { try arguments[index].asString() }
    func number(_ index: Int) throws(EvaluationFailure) -> HCLNumber { try arguments[index].asNumber() }
    func elements(_ index: Int) throws(EvaluationFailure) -> [HCLValue] { try arguments[index].asElements() }
    func mapping(_ index: Int) throws(EvaluationFailure) -> HCLMapping { try arguments[index].asMapping() }

    func int(_ index: Int) throws(EvaluationFailure) -> Int {
        guard let value = try number(index).int else { throw .invalid("\(name)() needs a whole number") }
        return value
    }

    func strings(_ index: Int) throws(EvaluationFailure) -> [String] {
        var strings: [String] = []
        for element in try elements(index) { strings.append(try element.asString()) }
        return strings
    }

    /// A number that may be out of range.
    func number(_ value: HCLNumber?) throws(EvaluationFailure) -> HCLValue {
        guard let value else { throw .limit("the number is out of range") }
        return .number(value)
    }
}

extension Evaluation {
    mutating func call(_ call: HCLCall) throws(EvaluationFailure) -> HCLValue {
        switch call.plainName {
        case "try": return try firstSound(call.arguments)
        case "can": return try canEvaluate(call.arguments)
        // Its second argument is a type, and no expression.
        case "convert": return .unknown(.function(call.plainName))
        default: break
        }
        var arguments: [HCLValue] = []
        for argument in call.arguments { arguments.append(try value(argument)) }
        if call.expandsFinal, let last = arguments.popLast() {
            guard !last.isUnknown else { return last }
            arguments += try last.asElements()
        }
        let name = call.plainName
        guard let function = Function.all[name] else {
            guard Function.notComputed[name] != nil || name.hasPrefix("provider::") else {
                throw .invalid("there is no function '\(name)'", at: call.nameSpan, .function)
            }
            let isSensitive = arguments.contains(where: \.holdsSensitive)
            return HCLValue.unknown(.function(name)).marked(isSensitive)
        }
        return try apply(function, name, arguments)
    }

    private mutating func apply(
        _ function: Function, _ name: String, _ arguments: [HCLValue]
    ) throws(EvaluationFailure) -> HCLValue {
        guard function.arity.contains(arguments.count) else {
            throw .invalid("\(name)() does not take \(arguments.count) arguments", .function)
        }
        if !function.traits.contains(.nulls), arguments.contains(where: \.isNull) {
            throw .invalid("an argument of \(name)() is null", .function)
        }
        let isBlocked = arguments.contains { argument in
            if function.traits.contains(.unknowns) { return false }
            return function.traits.contains(.unknownParts) ? argument.isUnknown : !argument.isWhollyKnown
        }
        guard !isBlocked else { return try marked(function, name, arguments) }
        var call = FunctionCall(name, arguments, evaluator: evaluator, budget: remainingWork)
        let result: HCLValue
        do throws(EvaluationFailure) {
            result = try function.body(&call)
        } catch {
            guard case .invalid(let message, let place, let mistake) = error.reason else { throw error }
            // What is wrong with a secret may tell the secret.
            guard !arguments.contains(where: \.holdsSensitive) else {
                throw .invalid("\(name)() does not take the sensitive value that it is given", .function)
            }
            throw .invalid(message, at: place, mistake == .value ? .function : mistake)
        }
        try charge(call.spent)
        // A collection keeps the marks of its parts; what is made from parts takes on theirs.
        let isSensitive = arguments.contains { result.isPrimitive ? $0.holdsSensitive : $0.isSensitive }
        return name == "nonsensitive" || name == "issensitive" ? result : result.marked(isSensitive)
    }

    /// The result that is unknown because an argument is, with what is known of it.
    private mutating func marked(
        _ function: Function, _ name: String, _ arguments: [HCLValue]
    ) throws(EvaluationFailure) -> HCLValue {
        guard let mark = evaluator.mark, !function.traits.isDisjoint(with: [.spells, .writes]) else {
            return .unknown(from: arguments)
        }
        let marks = arguments.map { function.traits.contains(.writes) ? $0.writtenOut(mark) : $0.spelled { mark($0) } }
        guard marks.allSatisfy(\.isWhollyKnown) else { return .unknown(from: arguments) }
        var call = FunctionCall(name, marks, evaluator: evaluator, budget: remainingWork)
        guard let result = try? function.body(&call) else { return .unknown(from: arguments) }
        try charge(call.spent)
        switch result.kind {
        case .string(let text): return .unknown(from: arguments, text: text)
        case .list(let sequence):
            return .list(
                sequence.elements.map { .unknown(from: arguments, text: $0.text) }, sequence.kind)
        default: return .unknown(from: arguments)
        }
    }

    /// `try`: the first argument that has a value.
    private mutating func firstSound(_ arguments: [HCLExpression]) throws(EvaluationFailure) -> HCLValue {
        for argument in arguments {
            do throws(EvaluationFailure) {
                return try value(argument)
            } catch {
                guard case .invalid = error.reason else { throw error }
            }
        }
        throw .invalid("no argument of try() has a value", .function)
    }

    /// `can`: whether the argument has a value.
    private mutating func canEvaluate(_ arguments: [HCLExpression]) throws(EvaluationFailure) -> HCLValue {
        guard arguments.count == 1 else { throw .invalid("can() takes one argument", .function) }
        do throws(EvaluationFailure) {
            let value = try value(arguments[0])
            return value.isUnknown ? value : .bool(true)
        } catch {
            guard case .invalid = error.reason else { throw error }
            return .bool(false)
        }
    }
}

extension HCLCall {
    /// The name without the namespace of Terraform's own functions: `core::upper` is `upper`.
    var plainName: String { Self.plain(name) }

    private static func plain(_ name: String) -> String {
        name.hasPrefix("core::") ? String(name.dropFirst("core::".count)) : name
    }

    /// Whether Terraform may have a function of this name: those of providers are not known.
    package static func isFunction(_ name: String) -> Bool {
        guard !name.hasPrefix("provider::") else { return true }
        let name = plain(name)
        return Function.all[name] != nil || Function.notComputed[name] != nil || ["try", "can"].contains(name)
    }

    /// The function whose name is nearest to `name`.
    package static func functionNearest(to name: String) -> String? {
        nearest(to: name, in: Function.all.keys.sorted() + Function.notComputed.keys.sorted() + ["try", "can"])
    }
}
