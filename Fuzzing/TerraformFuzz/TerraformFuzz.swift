import Diagnostics
import HCL
import InfraGen
import JSON

/// Fuzzing of everything that `lint terraform` reads: `make fuzz-terraform`.
///
/// The first byte of an input picks the reader, so one corpus serves all. Whatever comes must be a value or an error.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = input.first else { return 0 }
    readers[Int(choice) % readers.count](Array(input.dropFirst()))
    return 0
}

private nonisolated(unsafe) let readers: [([UInt8]) -> Void] = [
    fuzzModule, fuzzExpression, fuzzJSONSyntax, fuzzPlan, fuzzTemplate, fuzzVariables, fuzzBaseline, fuzzConfiguration,
]

private func reader(_ files: [String: [UInt8]]) -> TerraformReader {
    TerraformReader(
        names: { folder in folder == "." ? files.keys.sorted() : nil },
        file: { path throws(TerraformReader.Failure) in
            guard let bytes = files[path] else { throw .init("no such file", at: path, isMissing: true) }
            return bytes
        })
}

/// Reads a module and judges it.
private func lint(_ files: [String: [UInt8]]) {
    guard let loaded = try? LoadedInfrastructure.terraform(in: ".", reader: reader(files)) else { return }
    judge(loaded.infrastructure)
}

private func judge(_ infrastructure: Infrastructure) {
    guard let today = try? CalendarDate("2026-11-22") else { return }
    var linter = TerraformLinter(today: today)
    linter.unknown = .warn
    linter.groups = Set(GuardrailGroup.allCases)
    let outcome = linter.judge(infrastructure, in: "x")
    let again = Baseline(outcome.diagnostics).applied(to: outcome.diagnostics)
    precondition(again.gone.isEmpty, "a baseline does not hold what it was made of")
}

private func fuzzModule(_ text: [UInt8]) {
    let file = SourceFile(path: "main.tf", bytes: text)
    let document = HCLParser.parse(file)
    if let document = document.value { precondition(document.text == text, "the text is not kept") }
    lint(["main.tf": text])
}

private func fuzzExpression(_ text: [UInt8]) {
    guard let expression = HCLParser.parseExpression(SourceFile(path: "a.tf", bytes: text)).value else { return }
    var evaluator = HCLEvaluator()
    evaluator.mark = { "<\($0 ?? "?")>" }
    let value = evaluator.value(of: expression)
    precondition(evaluator.value(of: expression) == value, "the same expression has two values")
    _ = value.spelled { $0 }
    _ = HCLEvaluator.json(value) { $0 ?? "?" }
}

private func fuzzJSONSyntax(_ text: [UInt8]) { lint(["main.tf.json": text]) }

private func fuzzPlan(_ text: [UInt8]) {
    var rest = text[...]
    let infrastructure = try? PlanReader.infrastructure { output in
        // Blocks of odd sizes, so that characters are cut in two.
        let block = rest.prefix(7)
        output += block
        rest = rest.dropFirst(7)
        return !block.isEmpty
    }
    if let infrastructure { judge(infrastructure) }
}

private func fuzzTemplate(_ text: [UInt8]) {
    let template = HCLParser.parseTemplate(String(decoding: text, as: UTF8.self))
    if let value = template.value { _ = HCLEvaluator().value(of: value) }
}

private func fuzzVariables(_ text: [UInt8]) {
    let main = Array("variable \"v\" {}\nresource \"aws_s3_bucket\" \"b\" {\n  bucket = var.v\n}\n".utf8)
    lint(["main.tf": main, "terraform.tfvars": text])
    lint(["main.tf": main, "terraform.tfvars.json": text])
}

private func fuzzBaseline(_ text: [UInt8]) {
    guard let baseline = try? Baseline(parsing: text) else { return }
    let again = try? Baseline(parsing: Array(baseline.text.utf8))
    precondition(again?.text == baseline.text, "a baseline reads another than it wrote")
}

private func fuzzConfiguration(_ text: [UInt8]) {
    _ = LintConfiguration.read(SourceFile(path: ".infragen.yaml", bytes: text))
}
