/// A contract as source code for applications: constants of the layout, typed keys, and a parser.
///
/// What the code takes for a key is what ``KeyLinter`` does. `build(parse(key)) == key` holds there too.
public struct SourceExport: Sendable {
    /// The module.
    public let code: String
    /// Tests of it: keys and what is none, with the verdicts of the linter.
    public let tests: String

    /// A programming language.
    public enum Language: String, Sendable, Hashable, CaseIterable {
        /// Python 3.10 or later.
        case python
        /// TypeScript 4.3 or later, for ES2018; for ES2020 where an integer may lie beyond 2^53.
        case typescript
        /// Swift 6.
        case swift
    }

    /// Writes the module of `contract`.
    ///
    /// - Parameters:
    ///   - contract: The classes of keys.
    ///   - language: What it is written in.
    ///   - module: What the tests import; a name of letters, digits, `-` and `_`.
    ///   - presignMaxSeconds: How long a presigned read of a class may be good, by the names of classes read so.
    /// - Throws: ``Refusal`` when the contract has problems, or none of its keys could be matched.
    public init(
        _ contract: LayoutContract, _ language: Language, module: String, presignMaxSeconds: [String: Int] = [:]
    ) throws(Refusal) {
        let samples: KeySamples
        do throws(KeyLinter.Refusal) {
            samples = KeySamples(try KeyLinter(contract))
        } catch {
            throw .problems(error.problems)
        }
        do throws(RegularExpressionExport.Refusal) {
            _ = try RegularExpressionExport(contract, usedBy: .eachClass)
        } catch {
            throw .expression(error)
        }
        switch language {
        case .python:
            let writer = PythonWriter(contract, presignMaxSeconds)
            (code, tests) = (writer.code, writer.tests(of: samples, module: module))
        case .typescript:
            let writer = TypeScriptWriter(contract, presignMaxSeconds)
            (code, tests) = (writer.code, writer.tests(of: samples, module: module))
        case .swift:
            let writer = SwiftWriter(contract, presignMaxSeconds)
            (code, tests) = (writer.code, writer.tests(of: samples, module: module))
        }
    }

    /// Why there is no module.
    public enum Refusal: Error, Sendable {
        /// The contract leaves keys undecided.
        case problems([ContractProblem])
        /// The contract has no expression that engines agree on.
        case expression(RegularExpressionExport.Refusal)
    }
}

extension SourceExport.Refusal: CustomStringConvertible {
    /// What is wrong, as a phrase.
    public var description: String {
        switch self {
        case .problems(let problems): problems.map(\.description).joined(separator: "; ")
        case .expression(let refusal): refusal.description
        }
    }
}
