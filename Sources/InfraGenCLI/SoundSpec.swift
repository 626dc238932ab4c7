internal import Diagnostics
internal import InfraGen

/// The stack of a spec that holds together, for commands that only say what it means: what guardrails find in the
/// infrastructure that is made of it is for 'validate' and 'generate' to say.
struct SoundSpec {
    let document: SpecDocument
    let environment: EnvironmentName?
    let view: SpecView
    var stack: Stack { view.stack }
    /// Of the bytes of the spec.
    let digest: SpecDigest

    /// Reads the spec at `path`.
    ///
    /// - Throws: A failure with the errors of the spec, in the base or in the environment `env`.
    static func read(_ path: String, env: String?) throws(Failure) -> SoundSpec {
        let (document, digest, findings) = try SpecFile.read(path)
        let environment = try document.environment(named: env)
        // Waivers concern no error, so that any day will do.
        let verdict = Pipeline.judge(document, environment: environment, extent: .meaning, today: .placeholder)
        let errors = (findings + verdict.diagnostics).filter { $0.severity == .error }
        guard errors.isEmpty else { throw Failure(.findings, errors) }
        let view = environment.flatMap { document.view(of: $0) } ?? document.baseView
        return SoundSpec(document: document, environment: environment, view: view, digest: digest)
    }
}
