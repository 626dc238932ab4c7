internal import Diagnostics
internal import Inventory
internal import LayoutPolicy

/// Judges the keys of lists in several threads; what they find comes out in the order of the lists.
///
/// A worker takes a unit, judges it, and hands in what it found. What belongs to a later unit waits until all before it is
/// in, so memory holds at most what the units under way have found.
///
/// `@unchecked Sendable`: whatever changes is touched only within `monitor.locked`.
final class KeyLintRun: @unchecked Sendable {
    private let linter: KeyLinter
    private let monitor = Monitor()
    private var inputs: KeyInputs
    private let sink: any KeyFindingSink
    private(set) var tally: KeyTally
    /// The status of the first list that could not be read to its end.
    private(set) var status = ExitStatus.clean
    /// The rows that say something wrong, and how many of them were shown.
    private var (badRows, shownBadRows) = (0, 0)
    private var failures = 0

    /// The number of the unit that is taken next, and of the one whose findings come next.
    private var (taken, turn) = (0, 0)
    private var handedIn: [Int: Waiting] = [:]
    /// The rows of the list before the unit whose turn it is.
    private var rowsBefore = 0
    /// Whether findings are lines.
    let isBrief: Bool
    /// How many findings are shown at most, and how many of them are left.
    private let limit: Int
    private var allowance: Int

    /// A run over `inputs` that tells `sink` of at most `limit` findings, and counts all others.
    init(_ linter: KeyLinter, _ inputs: KeyInputs, limit: Int, isBrief: Bool, sink: any KeyFindingSink) {
        self.linter = linter
        self.limit = limit
        self.isBrief = isBrief
        self.inputs = inputs
        self.sink = sink
        tally = linter.emptyTally
        allowance = limit
    }

    /// Judges everything.
    func run(jobs: Int) {
        POSIX.inParallel(jobs) { [self] in
            let worker = KeyLintWorker(linter, self)
            worker.work()
            monitor.locked { tally.add(worker.tally) }
        }
    }

    /// All errors, those that were only counted included.
    var errorCount: Int { tally.invalid + badRows + failures }

    /// The counts by the names of the contract.
    var totals: Report.KeyTotals { tally.totals(in: linter.contract) }

    /// What a reader should know who sees only part of the findings.
    var hint: String? {
        var hints: [String] = []
        if limit > 0, tally.invalid > limit {
            hints.append("\(limit) of \(tally.invalid) bad keys are shown: --max shows more")
        }
        if badRows > shownBadRows {
            hints.append(
                shownBadRows == 0
                    ? "\(badRows) \(badRows == 1 ? "row makes" : "rows make") no sense; none is shown"
                    : "\(shownBadRows) of \(badRows) rows that make no sense are shown")
        }
        return hints.isEmpty ? nil : hints.joined(separator: "\n")
    }

    /// How many rows are shown that say something wrong: none where only totals are wanted.
    private var mostBadRows: Int { limit == 0 ? 0 : InventoryRows.Bad.mostKept }

    /// What a unit, or a piece of it, holds.
    struct Findings {
        var keys: [(row: Int, key: ExplainedKey)] = []
        /// Findings in one line each, instead of ``keys``.
        var lines = BriefLines()
        /// How many rows were read, where rows are counted across units.
        var rows = 0
        /// How many keys were judged, and how many of them are bad.
        var (judged, bad) = (0, 0)
        /// Rows that say something wrong, and how many there are with those that are not kept.
        var badRows: [InputError] = []
        var badRowCount = 0
        var failure: Failure?

        /// How many findings there are.
        var count: Int { keys.count + lines.rows.count }
    }

    private struct Waiting {
        let unit: KeyInputs.Unit
        var findings: Findings
        var isWhole = false

        mutating func add(_ more: Findings, _ isWhole: Bool) {
            findings.keys += more.keys
            findings.lines.append(more.lines)
            findings.rows += more.rows
            findings.judged += more.judged
            findings.bad += more.bad
            findings.badRows += more.badRows
            findings.badRowCount += more.badRowCount
            findings.failure = more.failure ?? findings.failure
            self.isWhole = isWhole
        }
    }

    /// How many findings of a unit may wait for their turn, and how many units may be ahead of it.
    private static let (mostFindings, mostUnits) = (4_096, 64)
}

extension KeyLintRun {
    /// The next unit with its number and how many of its findings may be shown; nil when there is nothing left to do.
    func take(_ block: RowBlock, _ batch: inout KeyBatch) -> (number: Int, unit: KeyInputs.Unit, allowance: Int)? {
        monitor.locked {
            while taken - turn >= Self.mostUnits { monitor.wait() }
            guard let unit = inputs.next(block, &batch) else { return nil }
            defer { taken += 1 }
            return (taken, unit, allowance)
        }
    }

    /// Whether somebody still reads what is found.
    var goesOn: Bool { monitor.locked { !sink.isClosed } }

    /// Hands in what was found in a unit, or in a piece of it: `isWhole` says that there is no more.
    func handIn(_ findings: Findings, of unit: KeyInputs.Unit, number: Int, isWhole: Bool) {
        monitor.locked {
            if number == turn {
                emit(findings, of: unit)
                if isWhole { endTurn() }
                return
            }
            handedIn[number, default: Waiting(unit: unit, findings: Findings())].add(findings, isWhole)
            while !isWhole, number != turn, handedIn[number]?.findings.count ?? 0 > Self.mostFindings {
                monitor.wait()
            }
        }
    }

    private func endTurn() {
        turn += 1
        while let waiting = handedIn.removeValue(forKey: turn) {
            emit(waiting.findings, of: waiting.unit)
            guard waiting.isWhole else { break }
            turn += 1
        }
        monitor.wakeAll()
    }

    private func emit(_ findings: Findings, of unit: KeyInputs.Unit) {
        if unit.countsAnew { rowsBefore = 0 }
        for (row, key) in findings.keys.prefix(allowance) {
            sink.add(key, in: unit.file, row: rowsBefore + row)
        }
        sink.add(findings.lines, atMost: allowance, in: unit.file, rowsBefore: rowsBefore)
        allowance -= min(allowance, findings.count)
        if findings.badRowCount > 0, status == .clean { status = .unparsable }
        for error in findings.badRows.prefix(mostBadRows - shownBadRows) {
            let row = error.row.map { rowsBefore + $0 }
            report(Failure(InputError(error.message, row: row, help: error.help), in: unit.file))
            shownBadRows += 1
        }
        badRows += findings.badRowCount
        rowsBefore += findings.rows
        if let failure = findings.failure {
            report(failure)
            failures += failure.diagnostics.count
        }
        sink.progress(judged: findings.judged, bad: findings.bad)
        if sink.isClosed { inputs.stop() }
    }

    private func report(_ failure: Failure) {
        if status == .clean { status = failure.status }
        sink.add(failure)
    }
}

/// Where the findings of a run go, in order; always from one thread at a time.
protocol KeyFindingSink: AnyObject {
    func add(_ key: ExplainedKey, in file: SourceFile, row: Int)
    func add(_ lines: BriefLines, atMost count: Int, in file: SourceFile, rowsBefore: Int)
    func add(_ failure: Failure)
    /// Is told after each stretch how much was in it.
    func progress(judged: Int, bad: Int)
    /// Whether nobody reads any more.
    var isClosed: Bool { get }
}

/// Findings in one line each, without their place at the front, which is known later.
struct BriefLines {
    var text: [UInt8] = []
    /// The row of each line, and where in ``text`` it ends.
    private(set) var rows: [Int] = []
    private(set) var ends: [Int] = []

    /// Says that ``text`` has a line for `row` now.
    mutating func endLine(row: Int) {
        rows.append(row)
        ends.append(text.count)
    }

    mutating func append(_ other: BriefLines) {
        ends += other.ends.map { text.count + $0 }
        text += other.text
        rows += other.rows
    }
}
