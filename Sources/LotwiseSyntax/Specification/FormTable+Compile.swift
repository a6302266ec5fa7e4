extension FormTable {
  /// Between operands, standing alone; `and`, `or` and their like bind as the language says.
  public static let operators = [
    "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "and", "or", "in", "contains", "like",
  ]

  /// Numbers all words, and finds phrases by their first one.
  mutating func number() {
    fixed.of = keywords.add("of")
    fixed.none = keywords.add("none")
    fixed.today = keywords.add("today")
    fixed.not = keywords.add("not")
    fixed.plus = keywords.add("+")
    fixed.minus = keywords.add("-")
    fixed.codeless = [
      "list", "no", "when", "number", "numbers", "nos", "nos.", "automatically", "auto",
    ].map { keywords.add($0) }
    let operatorNumbers = Self.operators.map { keywords.add($0) }
    var known: Set<String> = []
    for form in forms { addWords(of: form, &known) }
    for others in synonyms.clauses.values.joined() { keywords.add(phrase: others) }
    for synonym in synonyms.phrases { keywords.add(phrase: synonym.other) }
    fixed.operators = [Bool](repeating: false, count: keywords.count)
    for number in operatorNumbers { fixed.operators[Int(number)] = true }
    emptyRow = [Int16](repeating: 0, count: keywords.count)
    compiled = [CompiledForm](repeating: CompiledForm(), count: forms.count)
    findPhrases()
  }

  private mutating func addWords(of form: Form, _ known: inout Set<String>) {
    keywords.add(phrase: form.phrase)
    for clause in form.clauses {
      keywords.add(phrase: clause.words)
      for choice in clause.kind.choices { keywords.add(phrase: choice) }
      guard let group = clause.kind.group, known.insert(group.name).inserted else { continue }
      for form in group.forms { addWords(of: form, &known) }
    }
  }

  /// Forms of one phrase are kept together; of phrases that begin alike, the longest comes first.
  private mutating func findPhrases() {
    phraseOf = [Int16](repeating: 0, count: keywords.count)
    var phraseOfForm: [Int] = []
    phraseOfForm.reserveCapacity(forms.count)
    for form in forms { phraseOfForm.append(phrase(add(form.phrase))) }
    for number in phraseOfForm where number >= 0 { phrases[number].formCount += 1 }
    var first: Int32 = 0
    for number in phrases.indices {
      phrases[number].firstForm = first
      first += phrases[number].formCount
      phrases[number].formCount = 0
    }
    phraseForms = [Int32](repeating: 0, count: Int(first))
    for (form, number) in phraseOfForm.enumerated() where number >= 0 {
      phraseForms[Int(phrases[number].firstForm + phrases[number].formCount)] = Int32(form)
      phrases[number].formCount += 1
    }
    for synonym in synonyms.phrases {
      let meant = phrases[phrase(add(synonym.phrase))]
      let other = phrase(add(synonym.other))
      phrases[other].firstForm = meant.firstForm
      phrases[other].formCount = meant.formCount
    }
  }

  /// The number of the phrase with these words, which is put before those that are shorter.
  private mutating func phrase(_ own: (first: Int32, count: Int32)) -> Int {
    guard own.count > 0 else { return -1 }
    let keyword = Int(words[Int(own.first)])
    var previous: Int16 = 0
    var next = phraseOf[keyword]
    while next > 0, case let other = phrases[Int(next) - 1], other.wordCount >= own.count {
      let isSame =
        other.wordCount == own.count
        && (0..<Int(own.count)).allSatisfy {
          words[Int(other.firstWord) + $0] == words[Int(own.first) + $0]
        }
      if isSame { return Int(next) - 1 }
      previous = next
      next = other.next
    }
    phrases.append(
      Phrase(firstWord: own.first, wordCount: own.count, firstForm: 0, formCount: 0, next: next))
    if previous > 0 {
      phrases[Int(previous) - 1].next = Int16(phrases.count)
    } else {
      phraseOf[keyword] = Int16(phrases.count)
    }
    return phrases.count - 1
  }

  /// Compiles a form of a statement, unless that was done.
  @inline(__always)
  mutating func prepare(_ form: Int) {
    if compiled[form].firstClause < 0 { compile(forms[form], as: form, form) }
  }

  /// With every form compiled, so that no matcher of it compiles any.
  public func compiledWhole() -> FormTable {
    var whole = self
    for form in forms.indices { whole.prepare(form) }
    return whole
  }

  private mutating func compile(_ form: Form, as index: Int, _ alternative: Int) {
    var entry = CompiledForm()
    entry.alternative = Int32(alternative)
    entry.takesClausesInBlock = form.takesClausesInBlock
    entry.hasBlock = form.clauses.contains { $0.kind.isBlock }
    (entry.firstWord, entry.wordCount) = add(form.phrase)
    entry.firstPositional = Int32(ordinals.count)
    for clause in form.clauses where clause.isPositional { ordinals.append(Int16(clause.ordinal)) }
    entry.positionalCount = Int32(ordinals.count) - entry.firstPositional
    entry.firstRequired = Int32(ordinals.count)
    for clause in form.clauses where clause.isRequired { ordinals.append(Int16(clause.ordinal)) }
    entry.requiredCount = Int32(ordinals.count) - entry.firstRequired
    entry.firstClause = Int32(clauses.count)
    entry.clauseCount = Int32(form.clauses.count)
    entry.firstIntroducer = Int32(introducerOf.count)
    compiled[index] = entry
    for (ordinal, clause) in form.clauses.enumerated() {
      precondition(clause.ordinal == ordinal, "`\(form.phrase)`: `\(clause.label)` at its ordinal")
      clauses.append(
        CompiledClause(
          kind: Self.kind(clause.kind), isList: clause.isList, isRequired: clause.isRequired,
          isPositional: clause.isPositional, ordinal: Int16(ordinal), role: clause.role,
          form: Int32(index)))
    }
    compileIntroducers(of: form)
    compileExclusions(of: form, Int(entry.firstClause))
    for (ordinal, clause) in form.clauses.enumerated() {
      let at = Int(entry.firstClause) + ordinal
      let own = clause.kind.choices.map { add($0) }
      clauses[at].firstChoice = Int32(choices.count)
      clauses[at].choiceCount = Int32(own.count)
      choices += own.map { Choice(firstWord: $0.first, wordCount: $0.count) }
      if let group = clause.kind.group { clauses[at].group = Int32(compile(group)) }
    }
  }

  private mutating func compileExclusions(of form: Form, _ first: Int) {
    guard !form.exclusions.isEmpty else { return }
    for ordinal in form.clauses.indices {
      let sets = form.exclusions.filter { $0.contains(ordinal) }
      let others = form.clauses.indices.filter { other in
        other != ordinal && sets.contains { $0.contains(other) }
      }
      clauses[first + ordinal].firstExcluded = Int32(exclusions.count)
      clauses[first + ordinal].excludedCount = Int32(others.count)
      exclusions += others.map { Int16($0) }
    }
  }

  /// A group is compiled once, however many forms name it.
  private mutating func compile(_ group: FormGroup) -> Int {
    if let known = groupNames[group.name] { return known }
    let index = groups.count
    groupNames[group.name] = index
    let first = compiled.count
    compiled += [CompiledForm](repeating: CompiledForm(), count: group.forms.count)
    groupForms += group.forms
    let standard = group.forms.firstIndex { $0.phrase.isEmpty }
    groups.append(
      CompiledGroup(
        firstForm: Int32(first), count: Int32(group.forms.count),
        defaultForm: Int32(standard.map { first + $0 } ?? -1)))
    for (offset, form) in group.forms.enumerated() { compile(form, as: first + offset, offset) }
    return index
  }

  private mutating func add(_ phrase: String) -> (first: Int32, count: Int32) {
    let first = Int32(words.count)
    KeywordTable.forEachWord(of: phrase) { bytes, start, end in
      words.append(keywords.number(of: bytes, start, end))
    }
    return (first, Int32(words.count) - first)
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
    case .words: .words
    case .rest: .rest
    }
  }

  /// The synonyms of a form's clauses, but those whose first word means something in it already.
  ///
  /// `due date` goes on from `due`, as no day is called so; `lot no.` from `lot`.
  private mutating func otherIntroducers(of form: Form) -> [Introducer] {
    guard !synonyms.clauses.isEmpty else { return [] }
    let first = { (words: String) in words.prefix { $0 != " " } }
    let taken = Set(form.clauses.flatMap { [$0.words] + $0.kind.choices }.map(first))
    var found: [Introducer] = []
    for clause in form.clauses where !clause.isPositional {
      for other in synonyms.clauses[clause.words] ?? [] {
        let goesOn =
          other.hasPrefix(clause.words + " ") && (clause.kind == .date || other.hasSuffix("."))
        guard goesOn || !taken.contains(first(other)) else { continue }
        let (firstWord, wordCount) = add(other)
        found.append(
          Introducer(
            firstWord: firstWord, wordCount: wordCount, ordinal: Int16(clause.ordinal), next: 0))
      }
    }
    return found
  }

  /// Shorter ones first, each before the last: so the longest is found first.
  private mutating func compileIntroducers(of form: Form) {
    let row = introducerOf.count
    introducerOf += emptyRow
    var own: [Introducer] = []
    for clause in form.clauses where !clause.isPositional {
      let (firstWord, wordCount) = add(clause.words)
      own.append(
        Introducer(
          firstWord: firstWord, wordCount: wordCount, ordinal: Int16(clause.ordinal), next: 0))
    }
    own += otherIntroducers(of: form)
    own.sort { $0.wordCount < $1.wordCount }
    for var introducer in own {
      let cell = row + Int(words[Int(introducer.firstWord)])
      introducer.next = introducerOf[cell]
      introducers.append(introducer)
      introducerOf[cell] = Int16(introducers.count)
    }
  }
}
