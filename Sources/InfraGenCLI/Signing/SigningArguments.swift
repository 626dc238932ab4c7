public import AWSSigning
public import ArgumentParser
internal import InfraGen
internal import SigningTools

extension S3Call: ExpressibleByArgument {}
extension S3Endpoint.AddressingStyle: ExpressibleByArgument {}
extension ExpiryPolicy.CredentialEnd: ExpressibleByArgument {}

extension CloudFrontHash: ExpressibleByArgument {
    /// The hash called `argument`, in any case.
    public init?(argument: String) { self.init(rawValue: argument.uppercased()) }

    /// The hash as it is written on the command line.
    public var defaultValueDescription: String { rawValue.lowercased() }
}

/// A length of time: `300`, `300s`, `5m`, `1h` or `7d`.
struct Seconds: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        if let count = Int(argument) {
            self.count = count
        } else if let span = try? TimeSpan(argument) {
            count = span.seconds
        } else {
            return nil
        }
    }
}

/// A moment: `20260615T120000Z` or `2026-06-15T12:00:00Z`.
struct Moment: ExpressibleByArgument {
    let timestamp: Timestamp

    init?(argument: String) {
        guard let timestamp = Timestamp(argument) else { return nil }
        self.timestamp = timestamp
    }
}

/// A number of bytes: `1024`, `10KB`, `10KiB`, `5MB`, `1GiB`.
struct ByteCount: ExpressibleByArgument {
    let count: Int

    init?(argument: String) {
        let units = [
            ("KiB", 1_024), ("MiB", 1_048_576), ("GiB", 1_073_741_824), ("KB", 1_000), ("MB", 1_000_000),
            ("GB", 1_000_000_000), ("B", 1), ("", 1),
        ]
        guard let (unit, factor) = units.first(where: { argument.hasSuffix($0.0) }),
            let count = Int(argument.dropLast(unit.utf8.count)), count >= 0
        else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        self.count = product
    }
}

/// A header, written `Name: value`.
struct HeaderArgument: ExpressibleByArgument {
    let field: HeaderField

    init?(argument: String) {
        guard let colon = argument.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = String(argument[..<colon])
        let value = argument[argument.utf8.index(after: colon)...].utf8.drop { $0 == UInt8(ascii: " ") }
        guard let field = try? HeaderField(name, bytes: value) else { return nil }
        self.field = field
    }
}

/// A pair, written `name=value`.
struct PairArgument: ExpressibleByArgument {
    let name: String
    let value: String

    init?(argument: String) {
        guard let equals = argument.utf8.firstIndex(of: UInt8(ascii: "=")), equals > argument.startIndex else {
            return nil
        }
        name = String(argument[..<equals])
        value = String(argument[argument.utf8.index(after: equals)...])
    }
}
