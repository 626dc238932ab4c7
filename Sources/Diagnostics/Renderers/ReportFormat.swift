/// The formats of a report; the raw value is its name on the command line.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people in a terminal.
    case text
    /// One object for scripts.
    case json
    /// SARIF 2.1.0, for code scanning.
    case sarif
    /// JUnit XML, for test reports.
    case junit
    /// Workflow commands that annotate a pull request on GitHub.
    case github
    /// Code Quality, which GitLab shows in a merge request.
    case gitlab
    /// One page for a browser, complete in itself.
    case html
}

extension Report {
    /// Renders all findings; the text ends with a line feed unless it is empty.
    ///
    /// The same report gives the same bytes.
    ///
    /// - Parameters:
    ///   - format: The format.
    ///   - color: Whether ``ReportFormat/text`` has colours; no other format has.
    ///   - output: Where the pieces go in order, so that a long report need not be held in memory.
    package func render(as format: ReportFormat, color: Bool = false, to output: inout some TextOutputStream) {
        switch format {
        case .text: TextRenderer(color: color).write(self, to: &output)
        case .json: JSONRenderer().write(self, to: &output)
        case .sarif: SARIFRenderer(self).write(to: &output)
        case .junit: JUnitRenderer().write(self, to: &output)
        case .github: GitHubRenderer().write(self, to: &output)
        case .gitlab: GitLabRenderer().write(self, to: &output)
        case .html: HTMLRenderer().write(self, to: &output)
        }
    }

    package func render(as format: ReportFormat, color: Bool = false) -> String {
        var output = ""
        render(as: format, color: color, to: &output)
        return output
    }
}
