internal import CCrypto
import HCL

/// The digests of Terraform's functions.
enum Digest {
    static func bytes(_ algorithm: HCLMeans.HashAlgorithm, _ bytes: [UInt8]) -> [UInt8] {
        let method =
            switch algorithm {
            case .md5: EVP_md5()
            case .sha1: EVP_sha1()
            case .sha256: EVP_sha256()
            case .sha512: EVP_sha512()
            }
        var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
        var count: UInt32 = 0
        EVP_Digest(bytes, bytes.count, &digest, &count, method, nil)
        return Array(digest.prefix(Int(count)))
    }
}
