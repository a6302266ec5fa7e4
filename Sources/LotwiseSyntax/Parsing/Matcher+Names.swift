/// A code that the statement just matched names.
public struct NamedCode: Hashable, Sendable {
  /// What it is to the layer above, as its clause declares; of a quantity's unit that of its
  /// quantity.
  public let role: ClauseRole
  /// The token that it stands in.
  public let token: Int
}

extension Matcher {
  /// The codes of the statement just matched, the units of its quantities among them.
  public func namedCodes() -> [NamedCode] {
    var found: [NamedCode] = []
    forEachNamedCode { found.append($0) }
    return found
  }

  /// Does something with each code that the statement just matched names.
  public func forEachNamedCode(_ body: (NamedCode) -> Void) {
    for record in 0..<match.recordCount {
      let form = table.compiled[Int(match.records[record].form)]
      for ordinal in 0..<Int(form.clauseCount) {
        let index = Int(form.firstClause) + ordinal
        let kind = table.clauses[index].kind
        let isAmount = kind == .amount
        guard isAmount || kind == .code || kind == .codeRange || kind == .path else { continue }
        let role = table.clauses[index].role
        for cell in match.list(ordinal, of: record) where !cell.flags.contains(.none) {
          guard let token = isAmount ? match.unit(of: cell) : Int(cell.start) else { continue }
          body(NamedCode(role: role, token: token))
        }
      }
    }
  }

  /// The tokens of the quantities in base units of what the statement just matched names.
  public func plainAmounts() -> [Int] {
    var found: [Int] = []
    for record in 0..<match.recordCount {
      let form = table.compiled[Int(match.records[record].form)]
      for ordinal in 0..<Int(form.clauseCount)
      where table.clauses[Int(form.firstClause) + ordinal].kind == .amount {
        for cell in match.list(ordinal, of: record) where match.unit(of: cell) == nil {
          found.append(Int(cell.start))
        }
      }
    }
    return found
  }

  /// The form of the statement just matched, as it was declared.
  public var form: Form { table.declared[Int(match.records[0].form)] }

  /// What the statement just matched says in its own clauses of a role.
  public func values(of role: ClauseRole) -> [MatchedValue] {
    form.clauses.filter { $0.role == role }.flatMap { match.list($0.ordinal) }
  }
}
