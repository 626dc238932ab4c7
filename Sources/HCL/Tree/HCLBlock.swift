package import Diagnostics

/// A block: `type "label" { … }`.
package struct HCLBlock: Sendable, Hashable {
    /// An identifier.
    package let type: String
    package var labels: [String]
    package var body: HCLBody
    /// The lines above.
    package var comments: [HCLComment]
    /// From the type to the closing brace.
    @PlaceOnly package var span: SourceSpan?
    /// From the type to the end of the last label.
    @PlaceOnly package var headerSpan: SourceSpan?
    /// A span for each label; empty when generated.
    @PlaceOnly package var labelSpans: [SourceSpan]

    package init(
        _ type: String, labels: [String] = [], body: HCLBody, comments: [HCLComment] = [], span: SourceSpan? = nil,
        headerSpan: SourceSpan? = nil, labelSpans: [SourceSpan] = []
    ) {
        self.type = type
        self.labels = labels
        self.body = body
        self.comments = comments
        self.span = span
        self.headerSpan = headerSpan
        self.labelSpans = labelSpans
    }

    package init(
        _ type: String, _ labels: String..., comments: [HCLComment] = [],
        @HCLBodyBuilder content: () -> [HCLItem] = { [] }
    ) {
        self.init(type, labels: labels, body: HCLBody(content()), comments: comments)
    }
}
