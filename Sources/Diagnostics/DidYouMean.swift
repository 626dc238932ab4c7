/// Temporary until the renderers' branch lands.
package enum DidYouMean {
    package static func nearest(to name: String, in names: [String]) -> String? { nil }
}
