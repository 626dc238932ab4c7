extension RawDFA {
    /// The smallest automaton of the same language, numbered breadth first.
    ///
    /// Hopcroft's algorithm, then byte classes that no state tells apart any more are joined.
    ///
    /// - SeeAlso: Hopcroft, "An n log n algorithm for minimizing states in a finite automaton" (1971)
    func minimized() -> ByteDFA {
        let blockOfState = HopcroftPartition(self).blockOfState
        return numberedBreadthFirst(blockOfState)
    }

    private func numberedBreadthFirst(_ blockOfState: [Int]) -> ByteDFA {
        let blockCount = (blockOfState.max() ?? -1) + 1
        var representative = Array(repeating: 0, count: blockCount)
        for state in (0..<stateCount).reversed() { representative[blockOfState[state]] = state }
        let alive = liveBlocks(blockOfState, blockCount)

        var numberOfBlock: [Int?] = Array(repeating: nil, count: blockCount)
        var order = [blockOfState[start]]
        numberOfBlock[order[0]] = 0
        var table: [UInt16] = []
        var position = 0
        while position < order.count {
            let state = representative[order[position]]
            for byteClass in 0..<classes.count {
                let target = blockOfState[Int(moves[state * classes.count + byteClass])]
                guard alive[target] else {
                    table.append(ByteDFA.none)
                    continue
                }
                let number = numberOfBlock[target] ?? order.count
                if number == order.count {
                    numberOfBlock[target] = number
                    order.append(target)
                }
                table.append(UInt16(truncatingIfNeeded: number))  // At most `ByteDFA.stateLimit` states arrive here.
            }
            position += 1
        }
        return ByteDFA(
            joining: classes, moves: table, accepting: order.map { accepting[representative[$0]] })
    }

    /// Whether an accepting state can be reached from each block.
    private func liveBlocks(_ blockOfState: [Int], _ blockCount: Int) -> [Bool] {
        var sources: [[Int]] = Array(repeating: [], count: blockCount)
        for state in 0..<stateCount {
            for byteClass in 0..<classes.count {
                let target = blockOfState[Int(moves[state * classes.count + byteClass])]
                if sources[target].last != blockOfState[state] { sources[target].append(blockOfState[state]) }
            }
        }
        var alive = Array(repeating: false, count: blockCount)
        var pending: [Int] = []
        for state in 0..<stateCount where accepting[state] && !alive[blockOfState[state]] {
            alive[blockOfState[state]] = true
            pending.append(blockOfState[state])
        }
        while let block = pending.popLast() {
            for source in sources[block] where !alive[source] {
                alive[source] = true
                pending.append(source)
            }
        }
        return alive
    }
}

extension ByteDFA {
    /// Joins byte classes whose columns are equal.
    fileprivate init(joining classes: ByteClasses, moves: [UInt16], accepting: [Bool]) {
        let stateCount = accepting.count
        var columns: [[UInt16]] = []
        var newClass: [UInt8] = []
        var numbers: [[UInt16]: UInt8] = [:]
        for byteClass in 0..<classes.count {
            let column = (0..<stateCount).map { moves[$0 * classes.count + byteClass] }
            let number = numbers[column] ?? UInt8(truncatingIfNeeded: columns.count)
            if numbers.updateValue(number, forKey: column) == nil { columns.append(column) }
            newClass.append(number)
        }
        self.classes = ByteClasses(classOfByte: classes.classOfByte.map { newClass[Int($0)] }, count: columns.count)
        self.moves = (0..<stateCount).flatMap { state in columns.map { $0[state] } }
        self.accepting = accepting
    }
}

/// The coarsest partition of the states that acceptance and moves respect.
private struct HopcroftPartition {
    private(set) var blockOfState: [Int]
    /// The states of each block lie together in `order`, from `first[block]`, `size[block]` of them.
    private var order: [Int]
    private var place: [Int]
    private var first: [Int] = []
    private var size: [Int] = []

    init(_ dfa: RawDFA) {
        let count = dfa.stateCount
        order = (0..<count).filter { dfa.accepting[$0] } + (0..<count).filter { !dfa.accepting[$0] }
        place = Array(repeating: 0, count: count)
        for (position, state) in order.enumerated() { place[state] = position }
        let acceptingCount = dfa.accepting.count { $0 }
        blockOfState = Array(repeating: 0, count: count)
        for (start, length) in [(0, acceptingCount), (acceptingCount, count - acceptingCount)] where length > 0 {
            for position in start..<start + length { blockOfState[order[position]] = first.count }
            first.append(start)
            size.append(length)
        }
        refine(dfa)
    }

    private mutating func refine(_ dfa: RawDFA) {
        let incoming = IncomingMoves(dfa)
        let classCount = dfa.classes.count
        var pending = (0..<first.count).flatMap { block in (0..<classCount).map { (block, $0) } }
        var isPending = Array(repeating: true, count: pending.count)
        var marked: [Int] = []  // How many states of each touched block have been moved to its front.
        marked.reserveCapacity(dfa.stateCount)
        marked.append(contentsOf: repeatElement(0, count: first.count))

        while let (splitter, byteClass) = pending.popLast() {
            isPending[splitter * classCount + byteClass] = false
            let targets = Array(order[first[splitter]..<first[splitter] + size[splitter]])
            var touched: [Int] = []
            for target in targets {
                for source in incoming.sources(of: target, byteClass) {
                    let block = blockOfState[source]
                    if marked[block] == 0 { touched.append(block) }
                    swapToFront(source, of: block, at: marked[block])
                    marked[block] += 1
                }
            }
            for block in touched {
                let count = marked[block]
                marked[block] = 0
                guard count < size[block] else { continue }
                let new = splitOff(count, of: block)
                marked.append(0)
                isPending.append(contentsOf: repeatElement(false, count: classCount))
                for each in 0..<classCount {
                    let smaller = size[new] <= size[block] ? new : block
                    let chosen = isPending[block * classCount + each] ? new : smaller
                    isPending[chosen * classCount + each] = true
                    pending.append((chosen, each))
                }
            }
        }
    }

    private mutating func swapToFront(_ state: Int, of block: Int, at offset: Int) {
        let target = first[block] + offset
        let other = order[target]
        order.swapAt(target, place[state])
        place[other] = place[state]
        place[state] = target
    }

    /// Makes the first `count` states of `block` a block of their own and gives its number.
    private mutating func splitOff(_ count: Int, of block: Int) -> Int {
        let new = first.count
        first.append(first[block])
        size.append(count)
        first[block] += count
        size[block] -= count
        for position in first[new]..<first[new] + count { blockOfState[order[position]] = new }
        return new
    }
}

/// The moves of an automaton, by target and byte class.
private struct IncomingMoves {
    private let classCount: Int
    /// `starts[target * classCount + class]` is where the sources of that target begin in `list`.
    private var starts: [Int]
    private var list: [Int]

    init(_ dfa: RawDFA) {
        classCount = dfa.classes.count
        let cells = dfa.stateCount * classCount
        starts = Array(repeating: 0, count: cells + 1)
        list = Array(repeating: 0, count: cells)
        for index in 0..<cells { starts[Int(dfa.moves[index]) * classCount + index % classCount + 1] += 1 }
        for cell in 0..<cells { starts[cell + 1] += starts[cell] }
        var next = starts
        for index in 0..<cells {
            let cell = Int(dfa.moves[index]) * classCount + index % classCount
            list[next[cell]] = index / classCount
            next[cell] += 1
        }
    }

    func sources(of target: Int, _ byteClass: Int) -> ArraySlice<Int> {
        let cell = target * classCount + byteClass
        return list[starts[cell]..<starts[cell + 1]]
    }
}
