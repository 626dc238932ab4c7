internal import ArgumentParser
internal import Diagnostics
internal import InfraGen
internal import LayoutPolicy

struct ExportCloudFrontFunctionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cloudfront-function",
        abstract: "A function that answers 404 at the edge for a path that is no key of a CDN class.",
        discussion: """
            For the runtime cloudfront-js-2.0, as viewer request. The generated module has it on the default behavior \
            where the spec says 'default: deny'; on the behavior of a class it also refuses what only begins like a key.

            EXAMPLE:
              infragen export cloudfront-function --spec stack.yaml > edge.js
            """)

    @OptionGroup var export: ExportOptions

    func run() throws {
        try export.write { (sound) throws(Failure) in
            do throws(CloudFrontFunctionExport.Refusal) {
                let code = try CloudFrontFunctionExport(sound.stack.cdnContract).code
                let text = sound.exported(code, comment: .slashes)
                guard text.utf8.count <= CloudFrontFunctionExport.maximumLength else {
                    throw .tooLong(bytes: text.utf8.count)
                }
                return text
            } catch {
                throw export.failure(error.description, help: error.help)
            }
        }
    }
}

extension CloudFrontFunctionExport.Refusal {
    fileprivate var help: String {
        switch self {
        case .noClasses: "deliver a class with 'deliver: { cdn: … }'"
        case .unsound: "run 'infragen validate'"
        case .tooLong: "shorten lists of values and patterns of CDN classes, or deliver fewer classes by the CDN"
        }
    }
}
