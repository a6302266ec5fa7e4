/// A code that the statement just matched names.
public struct NamedCode: Hashable, Sendable {
  /// What the code is called in its form: `lot no.`.
  public let label: String
  /// The words before it: `as`.
  public let words: String
  /// The token that it stands in.
  public let token: Int
  /// True for a document with its line, false for a code of its own.
  public let isPath: Bool
  /// True in the statement's own clauses, false in a group or a line of a block.
  public let isOutermost: Bool
}

extension Matcher {
  /// The codes of the statement just matched, the units of its quantities among them.
  public func namedCodes() -> [NamedCode] {
    var found: [NamedCode] = []
    for record in 0..<match.recordCount {
      let form = table.compiled[Int(match.records[record].form)]
      for ordinal in 0..<Int(form.clauseCount) {
        let index = Int(form.firstClause) + ordinal
        let kind = table.clauses[index].kind
        let isAmount = kind == .amount
        guard isAmount || kind == .code || kind == .codeRange || kind == .path else { continue }
        let clause = table.declaredClause(Int32(index))
        for cell in match.list(ordinal, of: record) where !cell.flags.contains(.none) {
          guard let token = isAmount ? match.unit(of: cell) : Int(cell.start) else { continue }
          found.append(
            NamedCode(
              label: isAmount ? "unit" : clause.label, words: clause.words, token: token,
              isPath: kind == .path, isOutermost: record == 0))
        }
      }
    }
    return found
  }
}
