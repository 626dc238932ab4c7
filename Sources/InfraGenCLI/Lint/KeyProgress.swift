/// Says on a terminal how far a long run is.
final class KeyProgress {
    private let isShown = POSIX.isTerminal(POSIX.standardError)
    private let start = POSIX.seconds()
    private var last = 0.0
    private var (judged, bad) = (0, 0)

    /// The seconds before the first word, and between two.
    private static let (patience, pause) = (1.0, 0.2)

    func add(judged: Int, bad: Int) {
        self.judged += judged
        self.bad += bad
        guard isShown else { return }
        let now = POSIX.seconds()
        guard now - start > Self.patience, now - last > Self.pause else { return }
        last = now
        let rate = Int(Double(self.judged) / (now - start))
        Console.sayInPlace("\(self.judged) keys, \(self.bad) bad, \(rate) a second")
    }

    /// Takes the line away.
    func clear() { if last > 0 { Console.sayInPlace("") } }
}

extension Console {
    /// Replaces the last line of the terminal.
    static func sayInPlace(_ text: String) {
        try? POSIX.writeAll(POSIX.standardError, Array("\r\u{1B}[K\(text)".utf8))
    }
}
