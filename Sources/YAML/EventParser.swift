internal import CYAML

/// libyaml's event parser over a UTF-8 text in memory: the only place that calls it.
///
/// Owns the C parser and frees it, and every event, on all paths.
struct EventParser: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    /// Begins to parse `text`, which has no byte order mark and must outlive the parser; nil when memory is short.
    init?(_ text: UnsafeBufferPointer<UInt8>) {
        let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            return nil
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
        self.parser = parser
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event; after the stream's end, that again.
    mutating func next() throws(Problem) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw Problem(parser.pointee) }
        defer { yaml_event_delete(&event) }
        return Event(event)
    }
}

extension EventParser {
    /// What the parser found; marks count the scalars of the text, from 0.
    struct Event {
        enum Kind {
            case streamStart, streamEnd
            case documentStart
            /// With an explicit `...` or not.
            case documentEnd(isExplicit: Bool)
            case alias(anchor: String)
            case scalar(YAMLScalar, anchor: String?)
            case sequenceStart(isFlow: Bool, tag: String?, anchor: String?)
            case mappingStart(isFlow: Bool, tag: String?, anchor: String?)
            /// Of the innermost sequence or mapping.
            case collectionEnd
        }

        let kind: Kind
        let marks: Range<Int>

        fileprivate init(_ event: yaml_event_t) {
            marks = Int(event.start_mark.index)..<max(Int(event.start_mark.index), Int(event.end_mark.index))
            kind =
                switch event.type {
                case YAML_DOCUMENT_START_EVENT: .documentStart
                case YAML_DOCUMENT_END_EVENT: .documentEnd(isExplicit: event.data.document_end.implicit == 0)
                case YAML_ALIAS_EVENT: .alias(anchor: copy(of: event.data.alias.anchor) ?? "")
                case YAML_SCALAR_EVENT: .scalar(YAMLScalar(event), anchor: copy(of: event.data.scalar.anchor))
                case YAML_SEQUENCE_START_EVENT:
                    .sequenceStart(
                        isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                        tag: copy(of: event.data.sequence_start.tag), anchor: copy(of: event.data.sequence_start.anchor)
                    )
                case YAML_MAPPING_START_EVENT:
                    .mappingStart(
                        isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                        tag: copy(of: event.data.mapping_start.tag), anchor: copy(of: event.data.mapping_start.anchor))
                case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .collectionEnd
                case YAML_STREAM_START_EVENT: .streamStart
                default: .streamEnd
                }
        }
    }

    /// Why the parser stopped: libyaml's words, and its two marks in scalars of the text from 0.
    struct Problem: Error {
        let message: String
        let mark: Int
        /// What was being read, such as `while scanning a quoted scalar`.
        let context: String
        /// Where that began.
        let contextMark: Int

        fileprivate init(_ parser: yaml_parser_t) {
            message =
                parser.error == YAML_MEMORY_ERROR ? "out of memory" : parser.problem.map { String(cString: $0) } ?? ""
            mark = Int(parser.problem_mark.index)
            context = parser.context.map { String(cString: $0) } ?? ""
            contextMark = Int(parser.context_mark.index)
        }
    }
}

extension YAMLScalar {
    fileprivate init(_ event: yaml_event_t) {
        let scalar = event.data.scalar
        let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let style: Style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        self.init(
            String(decoding: bytes, as: UTF8.self), style: style,
            tag: copy(of: scalar.tag))
    }
}

/// A copy of libyaml's NUL-terminated UTF-8, or nil.
private func copy(of pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(decodingCString: $0, as: UTF8.self) }
}
