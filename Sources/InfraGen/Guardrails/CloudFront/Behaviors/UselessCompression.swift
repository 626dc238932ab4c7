import Diagnostics

/// See ``documentation``.
package enum UselessCompression: Guardrail {
    package static let documentation = RuleDocumentation(
        "cloudfront.useless-compression", .note,
        "Text is compressed at the edge, and media are not.",
        why: """
            Video, pictures and archives are compressed already: to try again costs time and makes nothing smaller, and a \
            cache that is kept apart by encoding keeps each of them several times. Playlists, subtitles and JSON shrink to a \
            fifth. CloudFront compresses objects of 1,000 to 10,000,000 bytes.
            """,
        source: "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html",
        good: CloudFrontExample.distribution(
            behaviors: CloudFrontExample.behavior("hls/*.m3u8", "compress               = true")),
        bad: CloudFrontExample.distribution(
            behaviors: CloudFrontExample.behavior("hls/*.ts", "compress               = true")))

    private static let media: Set<String> = [
        "ts", "mp4", "m4s", "m4a", "m4v", "mkv", "webm", "mov", "mp3", "aac", "ogg", "jpg", "jpeg", "png", "gif",
        "webp",
        "avif", "heic", "zip", "gz", "br", "zst", "7z",
    ]
    private static let text: Set<String> = [
        "m3u8", "mpd", "vtt", "srt", "ttml", "json", "xml", "svg", "js", "css", "html",
    ]

    package static func check(_ infrastructure: Infrastructure) -> [GuardrailFinding] {
        DistributionReading.all(in: infrastructure).flatMap { distribution in
            distribution.behaviors.findings { behavior in
                guard !behavior.isDefault, let pattern = behavior.pattern.value,
                    let ending = pattern.text.split(separator: ".").last.map({ $0.lowercased() })
                else { return nil }
                let compress = behavior.body.bool("compress")
                if compress.value == true, media.contains(ending) {
                    return GuardrailFinding(
                        distribution.resource, at: compress.provenance,
                        "\(behavior.name) compresses what is compressed already", help: "set compress = false")
                }
                guard compress.value == false || compress.isAbsent, text.contains(ending) else { return nil }
                return GuardrailFinding(
                    distribution.resource, at: compress.provenance ?? behavior.block.provenance,
                    "\(behavior.name) does not compress text", help: "set compress = true")
            }
        }
    }
}
