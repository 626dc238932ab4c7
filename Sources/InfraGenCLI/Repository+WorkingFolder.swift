internal import Diagnostics

extension Repository {
    /// Nobody keeps a folder deeper.
    private static let levels = 64

    /// The repository that holds the working folder: the nearest folder above with `.git`, else the one that GitHub or
    /// GitLab say they have checked out.
    static func ofWorkingFolder() -> Repository? {
        let folder = POSIX.resolved(".")
        guard folder.hasPrefix("/") else { return nil }
        var root = folder
        for _ in 0..<levels {
            if POSIX.exists(root == "/" ? "/.git" : root + "/.git") { return Repository(root: root, folder: folder) }
            guard root != "/", let slash = root.lastIndex(of: "/") else { break }
            root = slash == root.startIndex ? "/" : String(root[..<slash])
        }
        for name in ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"] {
            guard let checkout = POSIX.environment(name), !checkout.isEmpty else { continue }
            let root = POSIX.resolved(checkout)
            if "\(folder)/".hasPrefix("\(root)/") { return Repository(root: root, folder: folder) }
        }
        return nil
    }
}
