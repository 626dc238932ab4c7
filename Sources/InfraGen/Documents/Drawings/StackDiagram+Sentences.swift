extension StackDiagram {
    /// The picture in words.
    var sentences: [RichText] {
        let classes = profiles.map { profile -> RichText in
            let name = profile.mediaClass.name
            switch profile.mediaClass.delivery {
            case .none: return "class \(code: name) reaches no viewer"
            case .presign(let limit): return "class \(code: name) reaches viewers by presigned reads, good for \(limit)"
            case .cdn(let cdn):
                let signed: RichText = cdn.signedBy.map { ", signed by \(code: $0)" } ?? ""
                return "class \(code: name) reaches viewers through the distribution, as \(cdn.kind.rawValue)\(signed)"
            }
        }
        let users = stack.roles.map { role -> RichText in
            let verbs = Role.Verb.allCases.compactMap { verb -> RichText? in
                let names = role.classes(verb)
                return names.isEmpty ? nil : "\(verb.sentenceWord) \(names.map { RichText.code($0) }.listed())"
            }
            let services: [RichText] =
                role.connect.isEmpty ? [] : ["connects to \(role.connect.map(\.rawValue).joined(separator: " and "))"]
            return "role \(code: role.name) \((verbs + services).listed(otherwise: "may do nothing"))"
        }
        return classes + users
    }
}

extension Role.Verb {
    fileprivate var sentenceWord: String {
        switch self {
        case .read: "reads"
        case .write: "writes"
        case .delete: "deletes from"
        case .presign: "presigns reads of"
        }
    }
}
