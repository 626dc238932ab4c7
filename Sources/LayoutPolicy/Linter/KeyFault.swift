/// A key that is not one of the contract, as small as it is recorded in passing; the words come later.
public struct KeyFault: Sendable, Hashable {
    /// Where the key begins, in bytes from the start of the input.
    public let offset: Int
    /// How many keys came before it in the input.
    public let ordinal: Int
    private let storedLength: UInt32
    private let storedClass: Int16
    private let code: UInt16

    /// What is wrong, as far as the fast pass can tell.
    public enum Reason: Sendable, Hashable {
        /// The key has no bytes.
        case empty
        /// The key has more than ``ObjectKey/maximumLength`` bytes.
        case tooLong
        /// The bytes are not UTF-8.
        case notUTF8
        /// The text is not in Normalization Form C.
        case notNFC
        /// The key ends in `/`, like the markers that consoles make for folders.
        case folderMarker
        /// The key begins with the prefix of no class.
        case noClass
        /// The key begins with the prefix of the class with the index, and fails at a leaf of its template.
        ///
        /// Leaves are the runs of literal text and the placeholders, counted from 0.
        case grammar(keyClass: Int, leaf: Int)

        /// The reasons that are not about one class, by ``generalCode``.
        static let general: [Reason] = [.empty, .tooLong, .notUTF8, .notNFC, .folderMarker, .noClass]

        var generalCode: UInt16 {
            switch self {
            case .empty: 0
            case .tooLong: 1
            case .notUTF8: 2
            case .notNFC: 3
            case .folderMarker: 4
            case .noClass, .grammar: 5
            }
        }
    }

    init(offset: Int, ordinal: Int, length: Int, reason: Reason) {
        self.offset = offset
        self.ordinal = ordinal
        storedLength = UInt32(clamping: length)
        if case .grammar(let keyClass, let leaf) = reason {
            storedClass = Int16(clamping: keyClass)
            code = UInt16(clamping: leaf)
        } else {
            storedClass = -1
            code = reason.generalCode
        }
    }

    /// The length of the key in bytes; 4 GiB and more are one value.
    public var length: Int { Int(storedLength) }

    /// What is wrong.
    public var reason: Reason {
        if storedClass >= 0 { return .grammar(keyClass: Int(storedClass), leaf: Int(code)) }
        return Reason.general[Int(code)]
    }

    /// The fault as it stands when `bytes` and `keys` came before the input it was found in.
    func moved(byBytes bytes: Int, keys: Int) -> KeyFault {
        KeyFault(offset: offset + bytes, ordinal: ordinal + keys, length: length, reason: reason)
    }
}
