/// Functions of paths as texts, with `/` between their steps.
enum PathFunctions {
    static let all: [String: Function] = [
        // Beginning at the root, a path is the same on every machine; else it hangs on the working directory.
        "abspath": Function(1) { (call) throws(EvaluationFailure) in
            let path = try call.string(0)
            return path.utf8.first == slash ? .string(cleaned(path)) : call.notComputed
        },
        "basename": Function(1) { (call) throws(EvaluationFailure) in .string(last(of: try call.string(0))) },
        "dirname": Function(1) { (call) throws(EvaluationFailure) in .string(parent(of: try call.string(0))) },
        "pathexpand": Function(1) { (call) throws(EvaluationFailure) in
            let path = try call.string(0)
            return path.utf8.first == UInt8(ascii: "~") ? call.notComputed : .string(path)
        },
    ]

    private static let slash = UInt8(ascii: "/")

    /// The last step; of nothing a dot, of slashes alone a slash.
    private static func last(of path: String) -> String {
        guard let step = path.split(separator: "/").last else { return path.isEmpty ? "." : "/" }
        return String(step)
    }

    /// All before the last slash, cleaned.
    private static func parent(of path: String) -> String {
        guard let end = path.utf8.lastIndex(of: slash) else { return "." }
        return cleaned(String(path[...end]))
    }

    /// The shortest way to write a path, as Go's `path.Clean` finds it.
    private static func cleaned(_ path: String) -> String {
        let isAbsolute = path.utf8.first == slash
        var steps: [Substring] = []
        for step in path.split(separator: "/") where step != "." {
            if step != ".." {
                steps.append(step)
            } else if let last = steps.last, last != ".." {
                steps.removeLast()
            } else if !isAbsolute {
                steps.append(step)
            }
        }
        let joined = steps.joined(separator: "/")
        return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
    }
}
