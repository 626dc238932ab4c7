import Diagnostics
import LayoutPolicy

/// What libFuzzer calls with each input: a lifecycle document, in JSON or XML.
///
/// Whatever can be read is written and read again, judged, and turned into timelines.
@_cdecl("LLVMFuzzerTestOneInput") public func fuzzLifecycle(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let checked = LifecycleDocument.read(SourceFile(path: "input", bytes: bytes))
    guard let document = checked.value else {
        precondition(checked.diagnostics.map(\.rule) == [LifecycleDocument.syntax], "no document, and nothing said")
        return 0
    }
    let today = UTCInstant(secondsSince1970: 1_900_000_000 / 86_400 * 86_400)
    _ = LifecycleAudit.findings(in: document, contract: nil, today: today)
    var configuration = document.configuration
    expect(configuration.json, means: configuration)
    configuration.minimumObjectSize = nil
    if let xml = try? configuration.xml() { expect(xml, means: configuration) }
    for versioning in BucketVersioning.allCases {
        _ = configuration.outcomes(for: .bucket, versioning: versioning, created: today)
    }
    precondition(
        LifecycleDifference.all(in: .bucket, configuration, configuration, versioning: .enabled, today: today).isEmpty,
        "a configuration differs from itself")
    return 0
}

/// Reading what was written gives the same, byte for byte where text is concerned.
private func expect(_ text: String, means configuration: LifecycleConfiguration) {
    let again = LifecycleDocument.read(SourceFile(path: "output", bytes: Array(text.utf8))).value?.configuration
    precondition(again == configuration, "what was written does not say what was read")
    precondition(again.map { Array($0.json.utf8) } == Array(configuration.json.utf8), "other bytes are written")
}
