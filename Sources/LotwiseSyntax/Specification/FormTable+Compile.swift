extension FormTable {
  /// Between operands, standing alone; `and`, `or` and their like bind as the language says.
  public static let operators = [
    "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "and", "or", "in", "contains", "like",
  ]

  mutating func compile() {
    fixed.of = keywords.add("of")
    fixed.none = keywords.add("none")
    fixed.today = keywords.add("today")
    fixed.not = keywords.add("not")
    fixed.plus = keywords.add("+")
    fixed.minus = keywords.add("-")
    let operatorNumbers = Self.operators.map { keywords.add($0) }
    let first = reserve(forms.count)
    for (index, form) in forms.enumerated() { compile(form, as: first + index, index) }
    compilePhrases()
    fixed.operators = [Bool](repeating: false, count: keywords.count)
    for number in operatorNumbers { fixed.operators[Int(number)] = true }
    compileIntroducers()
  }

  private mutating func reserve(_ count: Int) -> Int {
    let first = compiled.count
    for _ in 0..<count {
      compiled.append(CompiledForm())
      declared.append(Form("", []))
    }
    return first
  }

  private mutating func compile(_ form: Form, as index: Int, _ alternative: Int) {
    declared[index] = form
    var entry = CompiledForm()
    entry.alternative = Int32(alternative)
    entry.takesClausesInBlock = form.takesClausesInBlock
    entry.hasBlock = form.clauses.contains { $0.kind.isBlock }
    (entry.firstWord, entry.wordCount) = add(form.phraseWords)
    for word in form.clauses.flatMap(\.wordList) { _ = keywords.add(word) }
    entry.firstPositional = Int32(ordinals.count)
    ordinals += form.clauses.indices.filter { form.clauses[$0].isPositional }.map { Int16($0) }
    entry.positionalCount = Int32(ordinals.count) - entry.firstPositional
    entry.firstRequired = Int32(ordinals.count)
    ordinals += form.clauses.indices.filter { form.clauses[$0].isRequired }.map { Int16($0) }
    entry.requiredCount = Int32(ordinals.count) - entry.firstRequired
    entry.firstClause = Int32(clauses.count)
    entry.clauseCount = Int32(form.clauses.count)
    compiled[index] = entry
    for (ordinal, clause) in form.clauses.enumerated() {
      precondition(clause.ordinal == ordinal, "`\(form.phrase)`: `\(clause.label)` at its ordinal")
      clauses.append(
        CompiledClause(
          kind: Self.kind(clause.kind), isList: clause.isList, isRequired: clause.isRequired,
          isPositional: clause.isPositional, ordinal: Int16(ordinal), form: Int32(index)))
    }
    for (ordinal, clause) in form.clauses.enumerated() {
      let at = Int(entry.firstClause) + ordinal
      let compiledChoices = clause.kind.choices.map { add(Form.split($0)) }
      clauses[at].firstChoice = Int32(choices.count)
      clauses[at].choiceCount = Int32(compiledChoices.count)
      choices += compiledChoices.map { Choice(firstWord: $0.first, wordCount: $0.count) }
      if let group = clause.kind.group { clauses[at].group = Int32(compile(group)) }
    }
  }

  /// A group is compiled once, however many forms name it.
  private mutating func compile(_ group: FormGroup) -> Int {
    if let known = groupNames[group.name] { return known }
    let index = groups.count
    groupNames[group.name] = index
    let first = reserve(group.forms.count)
    let standard = group.forms.firstIndex { $0.phrase.isEmpty }
    groups.append(
      CompiledGroup(
        firstForm: Int32(first), count: Int32(group.forms.count),
        defaultForm: Int32(standard.map { first + $0 } ?? -1)))
    for (offset, form) in group.forms.enumerated() { compile(form, as: first + offset, offset) }
    return index
  }

  private mutating func add(_ phrase: [String]) -> (first: Int32, count: Int32) {
    let numbers = phrase.map { keywords.add($0) }
    let first = Int32(words.count)
    words += numbers
    return (first, Int32(numbers.count))
  }

  private static func kind(_ kind: SlotKind) -> Kind {
    switch kind {
    case .quantity: .quantity
    case .integer: .integer
    case .amount: .amount
    case .code: .code
    case .codeRange: .codeRange
    case .date: .date
    case .dateFormula: .dateFormula
    case .text: .text
    case .value: .value
    case .path: .path
    case .word: .word
    case .either(_, let other): Self.kind(other)
    case .group: .group
    case .flag: .flag
    case .block: .block
    case .statements: .statements
    case .table: .table
    case .expression: .expression
    case .statement: .statement
    case .rest: .rest
    }
  }

  private mutating func compilePhrases() {
    var order: [[String]] = []
    var members: [[String]: [Int32]] = [:]
    for (index, form) in forms.enumerated() {
      let phrase = form.phraseWords
      if members[phrase] == nil { order.append(phrase) }
      members[phrase, default: []].append(Int32(index))
    }
    order.sort { $0.count < $1.count }
    phraseOf = [Int16](repeating: 0, count: keywords.count)
    for phrase in order {
      guard let first = phrase.first, let forms = members[phrase] else { continue }
      let number = Int(keywords.number(of: first))
      let (firstWord, wordCount) = add(phrase)
      phrases.append(
        Phrase(
          firstWord: firstWord, wordCount: wordCount, firstForm: Int32(phraseForms.count),
          formCount: Int32(forms.count), next: phraseOf[number]))
      phraseOf[number] = Int16(phrases.count)
      phraseForms += forms
    }
  }

  /// Shorter ones first, each before the last: so the longest is found first.
  private mutating func compileIntroducers() {
    let width = keywords.count
    introducerOf = [Int16](repeating: 0, count: compiled.count * width)
    for form in compiled.indices {
      let source = declared[form].clauses
      let ordered = source.filter { !$0.isPositional }.map { ($0, $0.wordList) }
        .sorted { $0.1.count < $1.1.count }
      for (clause, wordList) in ordered {
        let (firstWord, wordCount) = add(wordList)
        let cell = form * width + Int(words[Int(firstWord)])
        introducers.append(
          Introducer(
            firstWord: firstWord, wordCount: wordCount, ordinal: Int16(clause.ordinal),
            next: introducerOf[cell]))
        introducerOf[cell] = Int16(introducers.count)
      }
    }
  }
}
