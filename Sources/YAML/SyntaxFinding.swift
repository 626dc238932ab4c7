internal import Diagnostics

/// Says in a person's words, at the smallest wrong text, why libyaml stopped.
struct SyntaxFinding {
    private let problem: EventParser.Problem
    private let places: TextPlaces
    /// Where the parser stood.
    private let at: Int
    /// Where what it was reading had begun.
    private let opening: Int
    /// Where the innermost open flow collection begins.
    private let openBracket: Int?

    init(_ problem: EventParser.Problem, _ places: TextPlaces, openBracket: Int?) {
        self.openBracket = openBracket
        self.problem = problem
        self.places = places
        at = places.offset(problem.mark)
        opening = places.offset(problem.contextMark)
    }

    var diagnostic: Diagnostic {
        if places.has("\t", at: at) { return tab }
        return switch problem.message {
        case "found character that cannot start any token": forbiddenStart
        case "mapping values are not allowed in this context": misplacedColon
        case "could not find expected ':'": missingColon
        case "block sequence entries are not allowed in this context": misplacedDash
        case "mapping keys are not allowed in this context":
            finding(at..<at + 1, "'?' cannot begin a key here", "quote the text that begins with '? '")
        case "did not find expected ',' or ']'", "did not find expected ',' or '}'": brokenFlow
        case "did not find expected node content": missingContent
        case "did not find expected key", "did not find expected '-' indicator",
            "did not find expected <document start>":
            strayText
        default: inContext
        }
    }

    /// The findings that are told by what was being read.
    private var inContext: Diagnostic {
        switch problem.context {
        case "while scanning a quoted scalar": unclosedQuote
        case "while parsing a quoted scalar": wrongEscape
        case "while scanning an anchor", "while scanning an alias": namelessAnchor
        case "while scanning a tag", "while parsing a tag", "while parsing a node":
            finding(
                places.word(at: opening), "the tag is not well-formed or its prefix is not declared",
                "remove the tag, or quote the text that begins with '!'")
        case "while scanning a block scalar": wrongBlockHeader
        default: wrongDirective
        }
    }

    private var tab: Diagnostic {
        var end = at
        while places.has("\t", at: end) { end += 1 }
        let message = places.isFirstInLine(at) ? "a tab cannot indent" : "a tab cannot stand here"
        return finding(at..<end, rule: "yaml.tab", message, "use spaces")
    }

    private var forbiddenStart: Diagnostic {
        let word = places.word(at: at)
        let first = places.text(word).unicodeScalars.first.map(String.init) ?? ""
        return finding(word, "a value cannot begin with '\(first)'", "quote the text")
    }

    private var misplacedColon: Diagnostic {
        let key = places.startOfLineText(at)..<at
        if places.isLongKey(key) { return longKey(key) }
        if places.hasColon(in: key) {
            return finding(
                at..<at + 1, "a second ':' in one line cannot begin another value",
                "quote the text that contains ': '")
        }
        return finding(
            key, "this line continues the value above it, so it cannot be an entry",
            "indent it like the entries that it belongs to")
    }

    private var missingColon: Diagnostic {
        let line = opening..<places.endOfLineText(opening)
        if places.isLongKey(line) { return longKey(line) }
        return finding(
            line, "this line has no ':' after a key", "write 'key: value', or indent it to continue the value above")
    }

    private func longKey(_ key: Range<Int>) -> Diagnostic {
        finding(
            key, "a key can have at most 1,024 characters",
            "shorten it, or begin it with '? ' and put ': ' on the next line")
    }

    private var misplacedDash: Diagnostic {
        finding(
            at..<at + 1, "a list cannot begin here",
            "put each '- ' on a line of its own below the key, or quote the text")
    }

    private var brokenFlow: Diagnostic {
        guard !places.isEnd(at) else { return unclosed(opening) }
        let closing = closingBracket(of: opening)
        if places.has("{", at: at) || places.has("[", at: at), let text = places.unquotedText(around: at) {
            return finding(
                text, "a text that holds '\(places.text(at..<at + 1))' needs quotes here",
                "quote it: \"\(places.text(text))\"", related: [opened(opening)])
        }
        return finding(
            places.word(at: at), "',' or '\(closing)' is missing before this",
            "separate values with ',' and close with '\(closing)'", related: [opened(opening)])
    }

    private var missingContent: Diagnostic {
        if let openBracket, places.isEnd(at) { return unclosed(openBracket) }
        let place = at..<at + 1
        let character = places.text(place)
        switch character {
        case "]", "}":
            guard let openBracket else {
                return finding(place, "nothing is open that '\(character)' closes", "remove it, or quote the text")
            }
            return finding(
                place, "'\(character)' does not close '\(places.text(openBracket..<openBracket + 1))'",
                "close it with '\(closingBracket(of: openBracket))'", related: [opened(openBracket)])
        case ",": return finding(place, "a value is missing before ','", "remove the ',' or give the value")
        default: return finding(place, "a value is missing here", "give the value, or quote the text")
        }
    }

    private func unclosed(_ bracket: Int) -> Diagnostic {
        let place = bracket..<bracket + 1
        return finding(
            place, "'\(places.text(place))' is never closed", "close it with '\(closingBracket(of: bracket))'")
    }

    private func opened(_ bracket: Int) -> Diagnostic.Related {
        Diagnostic.Related("opened here", at: places.file.span(bracket..<bracket + 1))
    }

    private func closingBracket(of bracket: Int) -> String { places.has("{", at: bracket) ? "}" : "]" }

    private var strayText: Diagnostic {
        let word = places.word(at: at)
        guard places.isFirstInLine(at) else {
            return finding(word, "unexpected text behind a value", "quote the whole value")
        }
        let related =
            problem.context.isEmpty
            ? []
            : [Diagnostic.Related("the lines before it belong to this", at: places.file.span(places.word(at: opening)))]
        return finding(
            word, "this line does not fit the lines before it", "indent it like the entries that it belongs to",
            related: related)
    }

    private var unclosedQuote: Diagnostic {
        let quote = opening..<opening + 1
        return finding(quote, "this quote is never closed", "close it with \(places.text(quote))")
    }

    private var wrongEscape: Diagnostic {
        var start = at
        while start > opening, !places.has("\\", at: start) { start -= 1 }
        var end = min(start + 2, places.file.bytes.count)
        while end < start + 10, places.isHexDigit(at: end), end > start + 1, problem.message.contains("code") {
            end += 1
        }
        return finding(
            start..<end, "'\(places.text(start..<end))' is not an escape of double-quoted text",
            "write '\\\\' for a backslash, or use single quotes")
    }

    private var namelessAnchor: Diagnostic {
        let word = places.word(at: opening)
        let what = problem.context.hasSuffix("alias") ? "an alias" : "an anchor"
        return finding(
            word, "\(what) needs a name of letters, digits, '-' and '_'",
            "quote the text that begins with '\(what == "an alias" ? "*" : "&")'")
    }

    private var wrongBlockHeader: Diagnostic {
        finding(
            places.word(at: at),
            "only an indentation from 1 to 9, '+' or '-' can follow '\(places.text(opening..<opening + 1))'",
            "begin the text on the next line")
    }

    private var wrongDirective: Diagnostic {
        let start = problem.context.isEmpty ? at : opening
        guard places.has("%", at: start) else {
            return finding(places.word(at: at), problem.message, "check the text against YAML 1.2")
        }
        return finding(
            start..<places.endOfLineText(start), "this directive is not understood",
            "remove it, or quote the text that begins with '%'")
    }

    private func finding(
        _ range: Range<Int>, rule: RuleID = "yaml.syntax", _ message: String, _ help: String,
        related: [Diagnostic.Related] = []
    ) -> Diagnostic {
        Diagnostic(rule, .error, message, at: places.file.span(range), suggestion: Suggestion(help), related: related)
    }
}
