extension FormTable {
  /// Between operands, standing alone; `and`, `or` and their like bind as the language says.
  public static let operators = [
    "=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "/", "and", "or", "in", "contains", "like",
  ]

  /// Numbers the words that the matcher itself looks for.
  mutating func numberFixedWords() {
    fixed.of = keywords.add("of")
    fixed.none = keywords.add("none")
    fixed.today = keywords.add("today")
    fixed.not = keywords.add("not")
    fixed.plus = keywords.add("+")
    fixed.minus = keywords.add("-")
    fixed.codeless = [
      "list", "no", "when", "number", "numbers", "nos", "nos.", "automatically", "auto",
    ].map { keywords.add($0) }
    let numbers = Self.operators.map { keywords.add($0) }
    fixed.operators = [Bool](repeating: false, count: keywords.count)
    for number in numbers { fixed.operators[Int(number)] = true }
  }

  /// Forms of one phrase are kept together, in the order of their numbers; of phrases that begin
  /// alike, the longest comes first.
  mutating func findPhrases(of indices: [Int]) {
    var longer: [Int] = []
    for index in indices where compiled[index].wordCount > 0 {
      let number = phrase(compiled[index].firstWord, compiled[index].wordCount)
      if !longer.contains(number) { longer.append(number) }
    }
    for number in longer {
      let known = phrases[number]
      let own = phraseForms[Int(known.firstForm)..<Int(known.firstForm + known.formCount)]
      let added = indices.filter { isOf(phrases[number], compiled[$0]) }.map { Int32($0) }
      phrases[number].firstForm = Int32(phraseForms.count)
      phrases[number].formCount = Int32(own.count + added.count)
      phraseForms += (own + added).sorted {
        compiled[Int($0)].alternative < compiled[Int($1)].alternative
      }
    }
    for synonym in synonyms.phrases
    where indices.contains(where: { declared[$0].phrase == synonym.phrase }) {
      let own = add(synonym.phrase)
      let meant = phrases[phrase(own.first, own.count)]
      let words = add(synonym.other)
      let other = phrase(words.first, words.count)
      phrases[other].firstForm = meant.firstForm
      phrases[other].formCount = meant.formCount
    }
  }

  private func isOf(_ phrase: Phrase, _ form: CompiledForm) -> Bool {
    phrase.wordCount == form.wordCount
      && (0..<Int(form.wordCount)).allSatisfy {
        words[Int(phrase.firstWord) + $0] == words[Int(form.firstWord) + $0]
      }
  }

  /// The number of the phrase with these words, which is put before those that are shorter.
  private mutating func phrase(_ first: Int32, _ count: Int32) -> Int {
    let keyword = Int(words[Int(first)])
    precondition(keyword < phraseOf.count, "the first word of each phrase is known beforehand")
    var previous: Int16 = 0
    var next = phraseOf[keyword]
    while next > 0, case let other = phrases[Int(next) - 1], other.wordCount >= count {
      let isSame =
        other.wordCount == count
        && (0..<Int(count)).allSatisfy {
          words[Int(other.firstWord) + $0] == words[Int(first) + $0]
        }
      if isSame { return Int(next) - 1 }
      previous = next
      next = other.next
    }
    phrases.append(
      Phrase(firstWord: first, wordCount: count, firstForm: 0, formCount: 0, next: next))
    if previous > 0 {
      phrases[Int(previous) - 1].next = Int16(phrases.count)
    } else {
      phraseOf[keyword] = Int16(phrases.count)
    }
    return phrases.count - 1
  }

  mutating func compile(_ form: Form, as index: Int, _ alternative: Int) {
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
    compiled[index] = entry
    for (ordinal, clause) in form.clauses.enumerated() {
      precondition(clause.ordinal == ordinal, "`\(form.phrase)`: `\(clause.label)` at its ordinal")
      clauses.append(
        CompiledClause(
          kind: Self.kind(clause.kind), isList: clause.isList, isRequired: clause.isRequired,
          isPositional: clause.isPositional, ordinal: Int16(ordinal), role: clause.role,
          form: Int32(index)))
    }
    compileExclusions(of: form, Int(entry.firstClause))
    let firstChoice = choices.count
    for (ordinal, clause) in form.clauses.enumerated() {
      let at = Int(entry.firstClause) + ordinal
      clauses[at].firstChoice = Int32(choices.count)
      for choice in clause.kind.choices {
        let (firstWord, wordCount) = add(choice)
        choices.append(Choice(firstWord: firstWord, wordCount: wordCount))
      }
      clauses[at].choiceCount = Int32(choices.count) - clauses[at].firstChoice
    }
    compileIntroducers(of: form, as: index, firstChoice)
    for (ordinal, clause) in form.clauses.enumerated() {
      guard let group = clause.kind.group else { continue }
      clauses[Int(entry.firstClause) + ordinal].group = Int32(compile(group))
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
    declared += group.forms
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
      words.append(keywords.add(bytes, start, end))
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
  private mutating func addOtherIntroducers(
    of form: Form, _ taken: [Int16], _ own: inout [Introducer]
  ) {
    guard !synonyms.clauses.isEmpty else { return }
    for clause in form.clauses where !clause.isPositional {
      for other in synonyms.clauses[clause.words] ?? [] {
        let (firstWord, wordCount) = add(other)
        let goesOn =
          other.hasPrefix(clause.words + " ") && (clause.kind == .date || other.hasSuffix("."))
        guard goesOn || !taken.contains(words[Int(firstWord)]) else { continue }
        own.append(
          Introducer(
            firstWord: firstWord, wordCount: wordCount, ordinal: Int16(clause.ordinal), next: 0))
      }
    }
  }

  /// Shorter ones first, each before the last: so the longest is found first.
  private mutating func compileIntroducers(
    of form: Form, as index: Int, _ firstChoice: Int
  ) {
    var own: [Introducer] = []
    for clause in form.clauses where !clause.isPositional {
      let (firstWord, wordCount) = add(clause.words)
      own.append(
        Introducer(
          firstWord: firstWord, wordCount: wordCount, ordinal: Int16(clause.ordinal), next: 0))
    }
    let taken =
      own.map { words[Int($0.firstWord)] }
      + choices[firstChoice...].map { words[Int($0.firstWord)] }
    addOtherIntroducers(of: form, taken, &own)
    guard !own.isEmpty else { return }
    let keywords = own.map { words[Int($0.firstWord)] }
    let (first, last) = (keywords.min() ?? 0, keywords.max() ?? 0)
    let row = introducerOf.count
    introducerOf += [Int16](repeating: 0, count: Int(last - first) + 1)
    compiled[index].row = IntroducerRow(
      start: Int32(row), firstKeyword: first, count: last - first + 1)
    own.sort { $0.wordCount < $1.wordCount }
    for var introducer in own {
      let cell = row + Int(words[Int(introducer.firstWord)] - first)
      introducer.next = introducerOf[cell]
      introducers.append(introducer)
      introducerOf[cell] = Int16(introducers.count)
    }
  }
}
