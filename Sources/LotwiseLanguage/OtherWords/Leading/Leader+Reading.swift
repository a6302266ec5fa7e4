import LotwiseSyntax

/// What a line means where it can mean nothing else: no message has to ask.
extension Leader {
  /// How much dearer another meaning has to be.
  private static let margin = 2
  private static let mostLooked = 24

  /// The line as it is written in the language; nil where it has two readings, or the line would
  /// say more or less than the other.
  func reading(of line: String, fits: StatementRepair.Sense) -> String? {
    guard line.utf8.count <= Self.longest, !line.contains("\n"), !Self.hasVariables(line) else {
      return nil
    }
    let reader = LineReader(line, book)
    guard !reader.words.contains(where: LeadVocabulary.weighty.contains) else { return nil }
    let own = captions(line).filter { fits($0.line) }
    if !own.isEmpty {
      let isAsked = LeadVocabulary.isQuestion(reader.words)
      return own.count == 1 && !isAsked && own[0].isSaid ? own[0].line : nil
    }
    guard reader.parts.count <= Self.mostParts,
      !reader.words.contains(where: { Self.vague.contains($0) })
    else { return nil }
    var found: Lead?
    for lead in candidates(reader).prefix(Self.mostLooked) {
      guard let first = found else {
        if fits(lead.tried) { found = lead }
        continue
      }
      // The same statement in another way is no other meaning, unless it is as likely.
      let margin = first.verb == lead.verb ? 0 : Self.margin
      if lead.cost > first.cost + Self.margin { break }
      if lead.cost <= first.cost + margin, fits(lead.tried) { return nil }
    }
    guard let found, found.isSaid, found.line != line else { return nil }
    return found.line
  }

  /// Words for several things that may be done, or for one that here does more or less.
  private static let vague = LeadPatternSet(
    LeadPattern.all(
      """
      consum* use* using issu* output* report* finish* complet* process* correct* pick* away \
      enter* record* register* book* gr inbound outbound link* bind* peg* tie* match* commit* \
      demand* min cancel* close* kill* drop* void* rollback revert back stop* simulat* test* \
      take* took open print* release list action warehouse whse run keep collect*
      """))

  /// Whether a line that has been filled says nothing that was not written, and all of it.
  func saysOnly(_ filled: LeadFilled, _ reader: LineReader, by way: LeadWay) -> Bool {
    let words = filled.text.split(separator: " ").map(String.init)
    guard let verb = words.first, verb != "help", book.placed(filled.text) == filled.text,
      !filled.isOpen, !filled.invents, reader.says(all: filled.text),
      !isOfSeveral(filled, reader)
    else { return false }
    // A look says what it shows, and it is only asked for; an expectation is a statement.
    let isExpected = verb == "expect" && reader.words.first.map(Self.expecting.contains) ?? false
    guard way.acts || isExpected, !reader.words.contains("all") || way.says("all") else {
      return false
    }
    // Of a lot without how much one piece would move.
    let isWhole = ["lot", "package"].contains(where: words.contains) && !words.contains("of")
    if isWhole, ["reclassify", "transfer", "ship", "return"].contains(verb) { return false }
    // A journal's line without its kind may be of any.
    let isSigned =
      reader.words.contains("+") || reader.words.contains("-")
      || reader.parts.contains { $0.text.hasPrefix("+") || $0.text.hasPrefix("-") }
    let kinds = ["positive", "negative", "purchase", "sale"].filter(words.contains)
    return verb != "item" || !words.contains("journal") || isSigned
      || kinds.allSatisfy { kind in reader.words.contains { $0.hasPrefix(kind.prefix(3)) } }
  }

  /// An item beside a document of several lines chooses one of them.
  private func isOfSeveral(_ filled: LeadFilled, _ reader: LineReader) -> Bool {
    guard filled.implied != nil, let document = reader.parts.first(where: { $0.isKind(.document) })
    else { return false }
    return document.line == nil && book.lineOf(String(document.header), nil) == nil
  }

  /// `{n}`: what it stands for is not known before it runs.
  private static func hasVariables(_ line: String) -> Bool {
    line.indices.contains { place in
      guard line[place] == "{" else { return false }
      let next = line.index(after: place)
      return next < line.endIndex && !line[next].isWhitespace
    }
  }
}

extension Leader.Lead {
  fileprivate var verb: Substring { line.prefix { $0 != " " } }
}

extension LineReader {
  /// Whether a line names nothing but what has been read.
  func says(all line: String) -> Bool {
    var said: Set<String> = []
    func note(_ text: String) {
      for token in LineToken.all(of: text) { said.insert(Self.bare(token.text)) }
    }
    for token in tokens { said.insert(Self.bare(token.text)) }
    for part in parts {
      note(part.text)
      if let unit = part.unit { note(unit) }
      note(String(part.header))
      if let line = part.line { note(String(line)) }
    }
    // A plan begins on the work date where no other day is said.
    let begins = line.hasPrefix("plan ")
    return LineToken.all(of: line).allSatisfy { token in
      !(token.isName || token.isQuoted || token.small == "today" && !begins)
        || said.contains(Self.bare(token.text))
    }
  }

  private static func bare(_ text: String) -> String {
    String(text.uppercased().drop { $0 == "+" || $0 == "-" })
  }
}
