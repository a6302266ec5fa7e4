/// Changes that change nothing that can be seen, each with its reason.
///
/// `equivalent.tsv`: file name, operator, text before, text after, reason. A line stands for every
/// place of that text in the file; paths and lines may change, the text may not.
struct Equivalents {
  private let reasons: [String: String]

  init(_ text: String) {
    var table: [String: String] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 5 { table[parts[..<4].joined(separator: "\t")] = parts[4] }
    }
    reasons = table
  }

  static func key(_ mutation: Mutation) -> String {
    let name = mutation.file.split(separator: "/").last ?? ""
    return [String(name), mutation.kind.rawValue, mutation.before, mutation.after]
      .joined(separator: "\t")
  }

  func reason(for mutation: Mutation) -> String? { reasons[Self.key(mutation)] }
}
