internal import JSON

/// A JSON document, as policies, vectors and job lines hold it.
///
/// Stricter than most readers, because what it reads gets signed or verified: a repeated name is an error, not a choice
/// between two readers' habits.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// A number as it is written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// The members in order.
    case object([Member])

    package struct Member: Sendable, Hashable {
        package let name: String
        package let value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Why a text is no JSON, and at which byte, counted from 0.
    package struct ParseError: Error, Sendable, Hashable, CustomStringConvertible {
        package let message: String
        package let offset: Int

        package var description: String { "\(message) at byte \(offset)" }
    }

    /// Nesting beyond this is refused: no document here goes deeper than 10.
    package static let deepestNesting = 64

    /// The document that `text`, in UTF-8, writes.
    package init(parsing text: some Collection<UInt8>) throws(ParseError) {
        var limits = JSONLimits()
        limits.depth = Self.deepestNesting
        do {
            self = try JSONValue(JSONNode(parsing: Array(text), limits: limits))
        } catch let error as ParseError {
            throw error
        } catch let error as JSONSyntaxError {
            throw ParseError(message: error.message, offset: error.offset)
        } catch {
            throw ParseError(message: "\(error)", offset: 0)
        }
    }

    private init(_ node: JSONNode) throws(ParseError) {
        switch node.value {
        case .null: self = .null
        case .bool(let bool): self = .bool(bool)
        case .number(let text): self = .number(text)
        case .string(let text): self = .string(text)
        case .array(let nodes):
            var values: [JSONValue] = []
            for node in nodes { values.append(try JSONValue(node)) }
            self = .array(values)
        case .object(let nodes):
            var members: [Member] = []
            // Compared as bytes: Swift would take a composed and a decomposed é for the same name.
            var names: Set<[UInt8]> = []
            for node in nodes {
                guard names.insert(Array(node.name.utf8)).inserted else {
                    throw ParseError(
                        message: "the name \(quoted(node.name)) is repeated", offset: node.nameRange.lowerBound)
                }
                members.append(Member(node.name, try JSONValue(node.value)))
            }
            self = .object(members)
        }
    }

    /// The member called `name` of an object.
    package subscript(_ name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    package var array: [JSONValue]? {
        guard case .array(let values) = self else { return nil }
        return values
    }

    package var members: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// A number that is written without fraction and exponent, and fits.
    package var integer: Int? {
        guard case .number(let text) = self else { return nil }
        return Int(text)
    }
}
