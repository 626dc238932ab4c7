/// The candidate that was probably meant by `name`, or nil when none is near.
///
/// Near is at most one slip (a scalar too many, missing, wrong, or two swapped) for every three scalars of the longer
/// name, and at least one; letter case is no slip. Among equally near candidates the first in byte order wins.
package func nearest(to name: String, in candidates: some Sequence<String>) -> String? {
    let written = Array(name.lowercased().unicodeScalars)
    guard written.count <= longestName else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
        let scalars = Array(candidate.lowercased().unicodeScalars)
        guard scalars.count <= longestName else { continue }
        let allowed = max(1, max(written.count, scalars.count) / 3)
        guard abs(written.count - scalars.count) <= allowed else { continue }
        let distance = slips(from: written, to: scalars)
        guard distance <= allowed, distance < max(written.count, scalars.count) else { continue }
        let isBetter = best.map { best in
            distance < best.distance
                || distance == best.distance && candidate.utf8.lexicographicallyPrecedes(best.name.utf8)
        }
        if isBetter ?? true { best = (distance, candidate) }
    }
    return best?.name
}

/// Nobody mistypes a longer name, and the distance takes time by the product of the lengths.
private let longestName = 128

/// The Damerau-Levenshtein distance in which no stretch is edited twice (optimal string alignment).
private func slips(from a: [Unicode.Scalar], to b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, beforeLast[j - 1] + 1) }
            row.append(least)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
