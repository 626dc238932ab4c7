/// A file: what its first comment says, and its body.
package struct HCLFile: Sendable, Hashable {
    /// The comment at the top, apart from the first item.
    package var comments: [HCLComment]
    package var body: HCLBody

    package init(comments: [HCLComment] = [], body: HCLBody) {
        self.comments = comments
        self.body = body
    }

    package init(comments: [HCLComment] = [], @HCLBodyBuilder _ content: () -> [HCLItem]) {
        self.init(comments: comments, body: HCLBody(content()))
    }
}
