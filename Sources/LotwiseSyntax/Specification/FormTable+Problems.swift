extension FormTable {
  /// What is wrong with the forms as declared; a test holds that there is nothing.
  ///
  /// These stand in for the checks of a compiler: a form that breaks one of them would parse, and
  /// mean something its author did not think of.
  public func problems() -> [String] {
    var found: [String] = []
    var groups: [String: FormGroup] = [:]
    for form in forms {
      if form.phrase.isEmpty { found.append("a statement has no phrase") }
      if form.summary.isEmpty { found.append("`\(form.phrase)` has no summary") }
      if form.examples.isEmpty { found.append("`\(form.phrase)` has no example") }
      Self.check(form, "`\(form.phrase)`", &groups, &found)
    }
    let phrases = Set(forms.map(\.phrase))
    for synonym in synonyms.phrases {
      if phrases.contains(synonym.other) {
        found.append("the synonym `\(synonym.other)` is a phrase")
      }
      if !phrases.contains(synonym.phrase) {
        found.append("the synonym `\(synonym.other)` is of no phrase")
      }
    }
    found += exampleProblems()
    return found
  }

  private static func check(
    _ form: Form, _ name: String, _ groups: inout [String: FormGroup], _ found: inout [String]
  ) {
    var introducers: Set<String> = []
    var labels: Set<String> = []
    for (index, clause) in form.clauses.enumerated() {
      let what = "\(name): `\(clause.label)`"
      if clause.ordinal != index { found.append("\(what) has ordinal \(clause.ordinal)") }
      if clause.label.isEmpty { found.append("\(name): clause \(index) has no label") }
      if !labels.insert(clause.label).inserted { found.append("\(what) is a label twice") }
      if !clause.isPositional, !introducers.insert(clause.words).inserted {
        found.append("\(name): two clauses are introduced by `\(clause.words)`")
      }
      if clause.isPositional, clause.kind == .flag { found.append("\(what) has no words") }
      for word in clause.wordList + clause.kind.choices.flatMap(Form.split)
      where word != word.lowercased() {
        found.append("\(what): keywords are lower case, not `\(word)`")
      }
      guard let group = clause.kind.group else { continue }
      if let known = groups[group.name] {
        if known != group { found.append("two groups are called `\(group.name)`") }
        continue
      }
      groups[group.name] = group
      for form in group.forms {
        check(form, "\(group.name) `\(form.phrase)`", &groups, &found)
      }
    }
    for ordinal in form.exclusions.flatMap(\.self) where !form.clauses.indices.contains(ordinal) {
      found.append("\(name): clause \(ordinal), which excludes others, does not exist")
    }
    checkOrder(form, name, &found)
  }

  /// An optional value by position that swallows the required one after it.
  private static func checkOrder(_ form: Form, _ name: String, _ found: inout [String]) {
    let positional = form.clauses.filter(\.isPositional)
    for (first, second) in zip(positional, positional.dropFirst())
    where !first.isRequired && takesAnyWord(first.kind) && !second.kind.isBlock {
      found.append("\(name): optional `\(first.label)` takes the word meant for `\(second.label)`")
    }
  }

  private static func takesAnyWord(_ kind: SlotKind) -> Bool {
    switch kind {
    case .code, .codeRange, .value, .path, .expression, .statement, .words, .rest: true
    case .either(_, let other): takesAnyWord(other)
    default: false
    }
  }

  /// Each example is one statement that is matched by its form.
  private func exampleProblems() -> [String] {
    var found: [String] = []
    var check = StaticCheck(self)
    var lexer = Lexer(keywords: keywords)
    var matcher = Matcher(self)
    var tokens: [Token] = []
    for form in forms {
      for example in form.examples {
        let source = SourceText(name: form.phrase, example)
        if let first = check.check(source).first {
          found.append("`\(form.phrase)`: the example `\(example)`: \(first.message)")
          continue
        }
        _ = lexer.next(into: &tokens, of: source, from: 0)
        guard matcher.match(tokens, TokenText(source)), matcher.form != form else {
          continue
        }
        found.append("`\(form.phrase)`: the example `\(example)` is taken by another form")
      }
    }
    return found
  }

  /// Where a keyword and a code may both stand: the keyword wins, and quotes make a code.
  ///
  /// Not a fault: the list is for the documentation, and for the formatter that adds the quotes.
  public func ambiguousPlaces() -> [String] {
    forms.flatMap { form -> [String] in
      let keyed = form.clauses.filter { !$0.isPositional }.compactMap(\.wordList.first)
      return form.clauses.filter { $0.isPositional && Self.takesAnyWord($0.kind) }.map { clause in
        let words = Set(keyed + clause.kind.choices).sorted().map { "`\($0)`" }
        return "`\(form.phrase)` \(clause.label): \(words.joined(separator: ", "))"
      }
    }
  }
}
