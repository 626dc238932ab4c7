internal import Diagnostics
internal import Inventory
internal import LayoutPolicy

/// Judges one unit after the other, with buffers that it keeps.
final class KeyLintWorker {
    private let linter: KeyLinter
    private let run: KeyLintRun
    private lazy var explainer = KeyExplainer(linter)
    /// Made where it is needed; not lazy, since that would hand out a copy for every key.
    private var briefing: KeyBriefing?
    private let block = RowBlock(padding: KeyLinter.padding)
    private var batch = KeyBatch()
    private var faults: [KeyFault] = []
    private(set) var tally: KeyTally

    init(_ linter: KeyLinter, _ run: KeyLintRun) {
        self.linter = linter
        self.run = run
        tally = linter.emptyTally
    }

    /// Works until there is nothing left to do.
    func work() {
        while let (number, unit, allowance) = run.take(block, &batch) {
            if case .part(let part) = unit.content {
                read(part, of: unit, number, allowance)
                continue
            }
            let before = tally
            var findings: KeyLintRun.Findings
            switch unit.content {
            case .keys(let separator): findings = judgeRows(separator, allowance)
            case .listed: findings = judgeListedRows(allowance)
            case .batch: findings = judgeBatch(allowance)
            case .part, .nothing: findings = KeyLintRun.Findings()
            }
            count(&findings, since: before)
            findings.failure = findings.failure ?? unit.failure
            run.handIn(findings, of: unit, number: number, isWhole: true)
        }
    }

    private func count(_ findings: inout KeyLintRun.Findings, since before: KeyTally) {
        findings.judged = tally.total - before.total
        findings.bad = tally.invalid - before.invalid
    }

    // MARK: - Rows

    private func judgeRows(_ separator: UInt8, _ allowance: Int) -> KeyLintRun.Findings {
        let before = tally.total
        faults.removeAll(keepingCapacity: true)
        linter.lint(
            UnsafeBufferPointer(block.bytes), count: block.count, separator: separator == 0 ? .nul : .lineFeed,
            tally: &tally, faults: &faults)
        var findings = KeyLintRun.Findings()
        findings.rows = tally.total - before
        for fault in faults.prefix(allowance) {
            let key = UnsafeBufferPointer(rebasing: block.bytes[fault.offset..<fault.offset + fault.length])
            explain(key, block.cutLength, fault.reason, row: fault.ordinal + 1, in: &findings)
        }
        return findings
    }

    private func judgeListedRows(_ allowance: Int) -> KeyLintRun.Findings {
        batch.removeAll()
        var row = 0
        var bad = InventoryRows.Bad()
        // A row that was cut is alone in its block.
        var length: Int?
        var place = 0
        while place < block.count {
            let rest = UnsafeBufferPointer(rebasing: block.bytes[place..<block.count])
            let end = POSIX.firstOffset(of: UInt8(ascii: "\n"), in: UnsafeRawBufferPointer(rest)) ?? rest.count
            row += 1
            let line = UnsafeBufferPointer(rebasing: rest[..<(end > 0 && rest[end - 1] == 0x0D ? end - 1 : end)])
            switch S3ListRow(line) {
            case .key(let range):
                batch.append(UnsafeBufferPointer(rebasing: line[range]), row: row)
                length = block.cutLength.map { $0 - range.lowerBound }
            case .noKey: break
            case .malformed:
                bad.note(InputError("is no line of 'aws s3 ls --recursive'", row: row))
            }
            place += end + 1
        }
        var findings = judgeBatch(allowance, length: length)
        findings.rows = row
        findings.take(bad)
        return findings
    }

    // MARK: - Parts of inventories

    /// Reads a part piece by piece, and hands in each.
    private func read(_ part: InventoryFolder.Part, of unit: KeyInputs.Unit, _ number: Int, _ allowance: Int) {
        var allowance = allowance
        do throws(Failure) {
            let descriptor = try open(part)
            defer { try? POSIX.closeFile(descriptor) }
            let reader = InventoryPart(part.expected, part.columns, allVersions: part.allVersions) {
                try POSIX.readSome(descriptor, into: $0)
            }
            while run.goesOn {
                let (findings, isLast) = judgePiece(of: reader, in: part.file, allowance)
                allowance -= min(allowance, findings.count)
                run.handIn(findings, of: unit, number: number, isWhole: isLast)
                if isLast { return }
            }
            run.handIn(KeyLintRun.Findings(), of: unit, number: number, isWhole: true)
        } catch {
            var findings = KeyLintRun.Findings()
            findings.failure = error
            run.handIn(findings, of: unit, number: number, isWhole: true)
        }
    }

    private func open(_ part: InventoryFolder.Part) throws(Failure) -> Int32 {
        do throws(SystemError) {
            return try POSIX.openToRead(part.file.path)
        } catch {
            // What the manifest names belongs to the document, which is not whole without it.
            let message = error.isMissing ? "is missing" : "cannot be read: \(error.reason)"
            throw Failure(
                InputError(message, help: "the manifest names it: copy '\(part.expected.key)' from the bucket"),
                in: part.file)
        }
    }

    private func judgePiece(
        of reader: InventoryPart, in file: SourceFile, _ allowance: Int
    ) -> (KeyLintRun.Findings, isLast: Bool) {
        batch.removeAll()
        var failure: Failure?
        var isLast = true
        do {
            isLast = try !reader.read(into: &batch)
        } catch let error as InputError {
            failure = Failure(error, in: file)
        } catch {
            failure = .unreadable(file.path, error as? SystemError ?? SystemError(0))
        }
        let before = tally
        var findings = judgeBatch(allowance)
        count(&findings, since: before)
        findings.take(reader.takeBadRows())
        findings.failure = failure
        return (findings, isLast)
    }

    // MARK: - Keys

    /// Judges the batch; `length` is that of its only key, where the batch holds the beginning of it.
    private func judgeBatch(_ allowance: Int, length: Int? = nil) -> KeyLintRun.Findings {
        faults.removeAll(keepingCapacity: true)
        var findings = KeyLintRun.Findings()
        let rows = batch.rows
        batch.withBlock(padding: KeyLinter.padding) { block, ends in
            linter.lint(block, keysEndingAt: ends, tally: &tally, faults: &faults)
            for fault in faults.prefix(allowance) {
                let key = UnsafeBufferPointer(rebasing: block[fault.offset..<fault.offset + fault.length])
                explain(key, length, fault.reason, row: rows[fault.ordinal], in: &findings)
            }
        }
        return findings
    }

    /// Explains a key; `length` is that of the whole, where `key` is only its beginning.
    private func explain(
        _ key: UnsafeBufferPointer<UInt8>, _ length: Int?, _ reason: KeyFault.Reason, row: Int,
        in findings: inout KeyLintRun.Findings
    ) {
        let length = length ?? key.count
        let shown = UnsafeBufferPointer(rebasing: key.prefix(Self.longestShown))
        if run.isBrief {
            if briefing == nil { briefing = KeyBriefing(linter) }
            briefing?.write(shown, length: length, reason, to: &findings.lines.text)
            findings.lines.endLine(row: row)
        } else {
            let bytes = Array(shown)
            findings.keys.append(
                (row, ExplainedKey(bytes, length: length, explainer.finding(for: bytes, reason))))
        }
    }

    /// How much is shown of a key that is far too long.
    private static let longestShown = 2 * ObjectKey.maximumLength
}

extension KeyLintRun.Findings {
    fileprivate mutating func take(_ bad: InventoryRows.Bad) {
        badRows = bad.rows
        badRowCount = bad.count
    }
}
