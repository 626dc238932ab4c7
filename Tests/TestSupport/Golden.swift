package import Foundation
package import Testing

extension Tag {
    /// Tests that compare with files of the package, which `INFRAGEN_RECORD=1` rewrites.
    @Tag package static var golden: Tag
}

/// Expects the file `path` of the package to hold exactly `text`.
///
/// With `INFRAGEN_RECORD=1` in the environment the file is rewritten and the test fails, so that green always means
/// compared. Without it a missing file is a failure.
///
/// - Parameters:
///   - text: What the file should hold.
///   - path: The file, relative to the package.
///   - sourceLocation: Where issues are reported.
/// - Throws: An error of the file system.
package func expectGolden(
    _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = PackageFolder.file(path)
    let old = try? Data(contentsOf: file)
    guard old != Data(text.utf8) else { return }
    guard ProcessInfo.processInfo.environment["INFRAGEN_RECORD"] == nil else {
        try PackageFolder.root.write(text, to: path)
        Issue.record("recorded \(path): read the difference, then run again", sourceLocation: sourceLocation)
        return
    }
    guard let old else {
        Issue.record("\(path) is missing; INFRAGEN_RECORD=1 swift test writes it", sourceLocation: sourceLocation)
        return
    }
    let (line, expected, found) = firstDifference(String(decoding: old, as: UTF8.self), text)
    Issue.record(
        """
        \(path) differs from line \(line) on; INFRAGEN_RECORD=1 swift test rewrites it
        file: \(expected)
        now:  \(found)
        """, sourceLocation: sourceLocation)
}

/// Expects the folder `path` of the package to hold exactly `files`, by their path below it.
///
/// - Parameters:
///   - files: The texts.
///   - path: The folder, relative to the package.
///   - isOurs: Which of the folder's files are compared; all of them unless said.
///   - sourceLocation: Where issues are reported.
/// - Throws: An error of the file system.
package func expectGoldenFolder(
    _ files: [String: String], _ path: String, where isOurs: (_ bytes: Data) -> Bool = { _ in true },
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        try expectGolden(text, "\(path)/\(name)", sourceLocation: sourceLocation)
    }
    let folder = PackageFolder.file(path)
    for (name, bytes) in try folder.files().sorted(by: { $0.key < $1.key }) where files[name] == nil && isOurs(bytes) {
        if ProcessInfo.processInfo.environment["INFRAGEN_RECORD"] != nil {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        Issue.record("\(path)/\(name) is no longer made", sourceLocation: sourceLocation)
    }
}

/// The number of the first line in which two texts differ, and what stands there in each.
private func firstDifference(_ a: String, _ b: String) -> (line: Int, a: String, b: String) {
    let (a, b) = (lines(of: a), lines(of: b))
    let index = zip(a, b).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(a.count, b.count)
    return (index + 1, index < a.count ? a[index] : "(the end)", index < b.count ? b[index] : "(the end)")
}

private func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { Substring($0).debugDescription }
}
