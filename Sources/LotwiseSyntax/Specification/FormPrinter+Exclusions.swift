extension FormPrinter {
  /// Which clauses may not stand together, a sentence each: `at most one of A, B`.
  ///
  /// Clauses of a group that is written out in a form's usage belong to the form.
  static func exclusions(_ form: Form, quoted quote: String = "`") -> [String] {
    var found = ownExclusions(form, quote)
    for clause in form.clauses {
      for inner in written(clause.kind) {
        for line in exclusions(inner, quoted: quote) where !found.contains(line) {
          found.append(line)
        }
      }
    }
    return found
  }

  /// The forms that a usage writes out in place of a value.
  private static func written(_ kind: SlotKind) -> [Form] {
    switch kind {
    case .group(let group), .words(let group): group.forms.count == 1 ? group.forms : []
    case .quantity, .integer, .amount, .code, .codeRange, .date, .dateFormula, .text, .value,
      .path, .word, .either, .flag, .block, .statements, .table, .expression, .statement, .rest:
      []
    }
  }

  /// Pairs with a clause in common are told together.
  static func ownExclusions(_ form: Form, _ quote: String) -> [String] {
    func name(_ ordinal: Int) -> String {
      let clause = form.clauses[ordinal]
      return quote + (clause.words.isEmpty ? clause.label : clause.words) + quote
    }
    let pairs = form.exclusions.filter { $0.count == 2 }
    var lines: [String] = []
    var told: [[Int]] = []
    for set in form.exclusions where !told.contains(set) {
      let shared = set.first { ordinal in pairs.filter { $0.contains(ordinal) }.count > 1 }
      guard set.count == 2, let shared else {
        lines.append("at most one of \(set.map(name).joined(separator: ", "))")
        continue
      }
      let own = pairs.filter { $0.contains(shared) }
      told += own
      let others = own.joined().filter { $0 != shared }.map(name)
      lines.append("\(name(shared)) stands without \(others.joined(separator: ", "))")
    }
    return lines
  }
}
