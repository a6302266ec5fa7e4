extension DiagnosisWriter {
  /// The offending word as the source has it; nil at the end of the statement.
  var found: String? {
    guard failure.token < min(failure.limit, range.upperBound), failure.token >= 0 else {
      return nil
    }
    let token = tokens[failure.token]
    if token.flags.contains(.expanded) { return Self.shortened(text.string(of: token)) }
    return Self.shortened(text.source.string(token.span))
  }

  var isKeyword: Bool {
    guard found != nil else { return false }
    return tokens[failure.token].keyword >= 0
  }

  /// Where to point; at the end of a statement behind its last word.
  func place(of index: Int) -> SourceLocation {
    if index < min(failure.limit, range.upperBound) {
      return SourceLocation(source: text.source.id, span: tokens[index].span)
    }
    let end = index > 0 && index <= tokens.count ? tokens[index - 1].span.end : 0
    return SourceLocation(source: text.source.id, span: Span(start: end, end: end))
  }

  /// What the sentence is about: the statement, or the words of a block's line.
  var subject: String {
    guard let form = table.declaredForm(failure.form) else { return "the statement" }
    if !form.phrase.isEmpty { return "`\(form.phrase)`" }
    let first = tokens[range].first.flatMap { phrase(of: $0) }
    return first.map { "`\($0)`" } ?? "the line"
  }

  private func phrase(of token: Token) -> String? {
    let first = table.keywords.word(token.keyword)
    let numbers = tokens[range].map(\.keyword)
    return table.forms.map(\.phraseWords).filter { words in
      words.first == first && words.count <= numbers.count
        && zip(words, numbers).allSatisfy { table.keywords.word($1) == $0 }
    }
    .max { $0.count < $1.count }?.joined(separator: " ")
  }

  var label: String {
    failure.clause >= 0 ? table.declaredClause(failure.clause).label : "a word"
  }

  /// What is missing: a value with its article, or words of the language as they are written.
  var missingName: String {
    guard failure.clause >= 0 else { return named(label) }
    let clause = table.declaredClause(failure.clause)
    return clause.kind == .flag ? "`\(clause.words)`" : named(label)
  }

  /// The value that is due, with its words when those are missing too.
  var expectedName: String {
    guard failure.clause >= 0 else { return expectedText }
    let clause = table.declaredClause(failure.clause)
    let choices = clause.kind.choices.map { "`\($0)`" }
    let name = choices.isEmpty || choices.count > 4 ? label : Self.listed(choices)
    let value = expected.isEmpty || found == nil ? name : Self.listed(expected.map(\.text))
    let isAlone = clause.isPositional || failure.token < failure.limit
    return isAlone || afterItsWords
      ? value : "`\(clause.words)`" + (clause.kind == .flag ? "" : " \(value)")
  }

  /// Whether the words of the clause have been read, so that only its value is missing.
  private var afterItsWords: Bool {
    let words = table.declaredClause(failure.clause).wordList
    let start = failure.token - words.count
    guard start >= range.lowerBound, !words.isEmpty else { return false }
    return zip(tokens[start...], words).allSatisfy { table.keywords.word($0.keyword) == $1 }
  }

  var expectedText: String {
    // Every statement takes an answer; that is worth no word unless nothing else may stand there.
    let texts = expected.filter { $0 != .words("answering") }.map(\.text)
    return texts.isEmpty ? "expected the end of the statement" : "expected " + Self.listed(texts)
  }

  /// A label with its article: `an item`.
  func named(_ label: String) -> String {
    guard let first = label.unicodeScalars.first, !label.hasPrefix("uni") else {
      return label.isEmpty ? label : "a " + label
    }
    return ("aeiou".unicodeScalars.contains(first) ? "an " : "a ") + label
  }

  /// At most eight of them: more is what `help` is for.
  static func listed(_ words: [String]) -> String {
    var seen: Set<String> = []
    let unique = words.filter { !$0.isEmpty && seen.insert($0).inserted }
    let shown = unique.prefix(8)
    if unique.count > 8 { return shown.joined(separator: ", ") + ", …" }
    guard let last = shown.last, shown.count > 1 else { return shown.joined() }
    return shown.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `receive 7 BOLT`: the number was taken for the item.
  var missingOf: String? {
    // A comma or a time of day is no item.
    guard failure.token > range.lowerBound, let found,
      found.first.map({ $0.isLetter || $0 == "\"" }) ?? false,
      let form = table.declaredForm(failure.form),
      form.clauses.contains(where: { $0.kind == .amount })
    else { return nil }
    let before = text.source.string(tokens[failure.token - 1].span)
    guard let first = before.utf8.first, Byte.isDigit(first) else { return nil }
    return "write `\(before) of \(found)`"
  }

  /// What follows would be another of the list that the form before is in: `lot specific warranty`.
  var missingComma: String? {
    guard failure.token > range.lowerBound, let found, let form = table.declaredForm(failure.form)
    else { return nil }
    let lists = table.forms.flatMap(\.clauses).filter(\.isList).compactMap(\.kind.group)
    let isListed = lists.contains { group in
      group.forms.contains(form) && group.forms.contains { $0.phraseWords.first == found }
    }
    return isListed ? "a comma comes before `\(found)`" : nil
  }

  /// A keyword just before was read as a value, because it stood right after its clause's word.
  var valueNote: String? {
    let index = failure.token - 1
    guard index > range.lowerBound, index < tokens.count, tokens[index].keyword >= 0,
      tokens[index - 1].keyword >= 0,
      cells.contains(where: { $0.start == Int32(index) && !$0.flags.contains(.choice) })
    else { return nil }
    let word = text.source.string(tokens[index].span)
    let clause = text.source.string(tokens[index - 1].span)
    return "note: `\(word)` stands right after `\(clause)`, so it is read as a value"
  }

  func quoteNote(_ word: String) -> String {
    "help: `\(word)` is a keyword here; a code of that name goes in quotes: `\"\(word)\"`"
  }

  var calendarText: String {
    let digits = (found ?? "").filter(\.isNumber).compactMap(\.wholeNumberValue)
    guard digits.count == 8 else { return "expected a date" }
    let month = digits[4] * 10 + digits[5]
    guard (1...12).contains(month) else { return "months are 01 to 12" }
    let year = digits[0..<4].reduce(0) { $0 * 10 + $1 }
    let days = DateText.days(in: Int64(month), of: Int64(year))
    return "that month has \(days) days"
  }

  /// The form that was meant, if it fits on a line.
  var help: [String] {
    guard let form = table.declaredForm(failure.form) else { return [] }
    let usage = FormPrinter.usage(
      Form(form.phrase, form.clauses.filter { $0.words != "answering" }))
    if usage.utf8.count <= 150, !form.phrase.isEmpty { return ["usage: \(usage)"] }
    guard let first = tokens[range].first.flatMap({ phrase(of: $0) }) else { return [] }
    return ["help: `help \(first)` shows the full form"]
  }

  /// A word that fits in a sentence.
  private static func shortened(_ word: String) -> String {
    if word.utf8.count <= 60 { return word }
    // Marks take no columns, however many they are.
    let scalars = DisplayWidth.prefix(of: word, fitting: 40).unicodeScalars.prefix(80)
    return String(String.UnicodeScalarView(scalars)) + "…"
  }
}
