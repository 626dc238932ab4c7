import Foundation
import InfraGen

// usage: swift run moviesnow FOLDER [SHA-256 of the spec that the stack stands for]

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, arguments.count <= 2 else {
    FileHandle.standardError.write(Data("usage: moviesnow FOLDER [SPEC-SHA256]\n".utf8))
    exit(64)
}
let digest = try arguments.dropFirst().first.map { try SpecDigest($0) }

let stack = try MoviesNow.stack()
for problem in stack.problems() {
    FileHandle.standardError.write(Data("\(problem.severity): \(problem.path): \(problem.message)\n".utf8))
}
for file in try stack.terraformFiles(specDigest: digest) {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.text.utf8).write(to: url, options: .atomic)
}
