import ItemTracking
import LotwiseSyntax

/// Finds what a line means by its parts, where no form takes it and no other words of it are
/// known.
///
/// What the line names goes into the clauses that take it, by what its other words may mean. Each
/// part has its place in what is found, and words that find none are told. Nothing is run so: the
/// line is shown, and who wrote the other decides.
struct Leader {
  let book: NameBook

  /// A line to type, and the words of the other that it leaves out.
  struct Lead: Hashable {
    let line: String
    let leftOut: [String]
    let cost: Int
    /// How much is still to be said.
    var isOpen = false
    /// No word is left out, but places and parties may be.
    var isWhole = true
    /// It makes up numbers, which others may take the place of.
    var invents = false
    /// It says what the other does, no more and no less.
    var isSaid = false

    /// As it can be tried.
    var tried: String {
      isOpen
        ? line.split(separator: " ").map { $0 == "N" ? "1" : $0 == "-N" ? "-1" : $0 }.joined(
          separator: " ") : line
    }

    /// Says it as a note; of two that are as likely both.
    static func note(_ leads: [Lead]) -> String? {
      guard let first = leads.first else { return nil }
      var text = "help: write `\(first.line)`"
      if let second = leads.dropFirst().first { text += ", or `\(second.line)`" }
      if leads.contains(where: \.isOpen) { text += ", with how much for N" }
      if first.invents { text += ", with numbers of your own" }
      guard !first.leftOut.isEmpty else { return text }
      return text + ", without " + first.leftOut.map { "“\($0)”" }.joined(separator: ", ")
    }
  }

  /// Longer lines are not looked at, in bytes.
  static let longest = 200
  /// So many candidates are tried, the likeliest first.
  private static let mostTried = 24
  static let mostParts = 12
  private static let mostLeftOut = 2

  /// What begins an expectation is never left out of one.
  static let expecting = LeadVocabulary.words("expect assert check verify ensure")

  /// `purchases`, `sales`: what was done is looked at.
  private static func isSum(_ word: String) -> Bool {
    ["purchases", "sales", "receipts", "shipments", "transfers", "returns", "planning"]
      .contains(word)
  }

  /// What a word costs that finds no place, and what one is worth that leads to a way.
  private static let leftOut = 4
  private static let led = 2
  private static let sameVerb = 3

  /// The likeliest lines, at most two; without any word left out only where `isWhole`.
  ///
  /// `sensible` tells whether a line makes sense where it would stand.
  func leads(
    for line: String, isWhole: Bool, sensible: StatementRepair.Sense
  ) -> [Lead] {
    guard line.utf8.count <= Self.longest, !line.contains("\n") else { return [] }
    let reader = LineReader(line, book)
    guard reader.parts.count <= Self.mostParts else { return [] }
    var tried = 0
    var found: [Lead] = []
    for lead in captions(line) + refusals(line) + candidates(reader) {
      if isWhole, !lead.isWhole { continue }
      if let first = found.first, lead.cost > first.cost { break }
      guard tried < Self.mostTried else { break }
      tried += 1
      guard lead.line != line, sensible(lead.tried) else { continue }
      found.append(lead)
      if found.count == 2 { break }
    }
    return found
  }

  /// What the line says by the names that fields have on pages.
  func captions(_ line: String) -> [Lead] {
    CaptionReader(line, book).lines().map {
      // A series that the line does not name is made up.
      let isSaid = !$0.hasPrefix("series ") && LineReader(line, book).says(all: $0)
      return Lead(line: $0, leftOut: [], cost: Self.byCaption, isSaid: isSaid)
    }
  }

  /// A caption means its field, whatever the words may mean else.
  private static let byCaption = -100

  /// A line that would say it if there were the document that it names.
  func leadToUnknown(for line: String) -> (line: String, name: String)? {
    guard line.utf8.count <= Self.longest, !line.contains("\n") else { return nil }
    var others = book
    let known = book.kinds
    var names: [String] = []
    for token in LineToken.all(of: line) where token.isName && known(token.text).isEmpty {
      let part = LinePart(token.text, [.document])
      if part.isLikeDocument || Self.isWarehouseDocument(token.text) { names.append(token.text) }
    }
    // Of two names the second may be that of what is to be made.
    for name in names.prefix(2) {
      others.kinds = { $0.uppercased() == name.uppercased() ? [.document] : known($0) }
      let lead = Leader(book: others).candidates(LineReader(line, others)).first
      // What would make the document says nothing of one that exists.
      guard let lead, lead.isWhole, lead.line.contains(name), !Self.opens(lead.line) else {
        continue
      }
      return (lead.line, name)
    }
    return nil
  }

  private static func opens(_ line: String) -> Bool {
    DocumentKind.allCases.contains { line.hasPrefix($0.name + " ") }
  }

  /// `PK1`, `WS2`: warehouse documents, and others that people call so.
  private static func isWarehouseDocument(_ text: String) -> Bool {
    let letters = text.prefix(while: \.isLetter)
    let rest = text.dropFirst(letters.count)
    return ["WR", "WS", "PK", "PA", "MV", "RO", "SQ", "SI", "PI", "PR", "RW", "W", "J", "CO"]
      .contains(letters.uppercased()) && !rest.isEmpty && rest.allSatisfy(\.isNumber)
  }

  private static let refusing = LeadVocabulary.words(
    """
    expect expects expected assert test check verify ensure fail fails failure error errors refused
    refuse rejected should must be is not allowed that to when will cannot can not impossible an a
    """)

  /// `test that shipping 99 of BOLT fails`: what is refused stands in braces.
  private func refusals(_ line: String) -> [Lead] {
    let tokens = LineToken.all(of: line)
    let failing = ["fail", "refus", "error", "reject", "not", "cannot", "impossible"]
    let asking = ["expect", "assert", "test", "check", "verif", "ensure"]
    guard tokens.contains(where: { token in failing.contains(where: token.small.hasPrefix) }),
      tokens.contains(where: { token in
        asking.contains(where: token.small.hasPrefix) || token.small == "should"
          || token.small == "must"
      })
    else { return [] }
    let rest = tokens.filter { !Self.refusing.contains($0.small) }.map(\.text)
    let reader = LineReader(rest.joined(separator: " "), book)
    return candidates(reader, isActing: true).prefix(4).map {
      Lead(
        line: "expect failure { \($0.line) }", leftOut: $0.leftOut, cost: $0.cost,
        isOpen: $0.isOpen, isWhole: $0.isWhole)
    }
  }

  /// What the line may mean, the likeliest first.
  func candidates(_ reader: LineReader, isActing: Bool = false) -> [Lead] {
    var found: [Lead] = []
    var seen: [String: Int] = [:]
    let words = LineWords(reader.words)
    let isActing = isActing || reader.tellsDeed
    for way in LeadWay.all where way.acts || !isActing {
      guard let triggers = way.triggered(by: words), way.fits(reader.parts) else { continue }
      for filled in fill(way, reader.parts, reader) + fillEach(way, reader) {
        guard let lead = lead(filled, way, triggers, reader) else { continue }
        if let place = seen[lead.line] {
          if lead.cost < found[place].cost { found[place] = lead }
        } else {
          seen[lead.line] = found.count
          found.append(lead)
        }
      }
    }
    return found.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }.map(\.element)
  }

  private func lead(
    _ filled: LeadFilled, _ way: LeadWay, _ triggers: Set<String>, _ reader: LineReader
  ) -> Lead? {
    var leftOut: [String] = []
    for word in reader.words where !leftOut.contains(word) {
      let isSaid =
        triggers.contains(word) || filled.said.contains(word) || way.says(word)
        || !LeadVocabulary.negations.contains(word)
          && (LeadVocabulary.fillers.contains(word) || LeadVocabulary.joints.contains(word)
            || LeadVocabulary.pieces.contains(word)
            || LeadVocabulary.nouns[word] != nil && reader.nouns.contains(word))
      if !isSaid { leftOut.append(word) }
    }
    // A look is not what a verb means that nobody knows.
    if !way.acts, let verb = reader.words.first, leftOut.contains(verb), reader.isVerb(verb) {
      return nil
    }
    guard leftOut.count <= Self.mostLeftOut,
      !leftOut.contains(where: {
        LeadVocabulary.negations.contains($0) || LeadVocabulary.months.contains($0)
          || LeadWay.isAct($0) || Self.expecting.contains($0)
      }), !(way.acts && LeadVocabulary.isQuestion(reader.words))
    else { return nil }
    // Goods of which nobody says how much are rather looked at.
    let isVague =
      way.acts && !(reader.words.first.map { triggers.contains($0) && !Self.isSum($0) } ?? false)
      && !reader.parts.contains { part in
        part.isKind(.quantity) || part.isNumber || part.isKind(.document) || part.isKind(.other)
          || part.isKind(.text)
      }
    var cost =
      way.cost + filled.cost + (isVague ? LeadFilled.guessed : 0) + leftOut.count * Self.leftOut
      - triggers.count * Self.led
    // Who wrote the verb meant it.
    if let verb = reader.words.first, LeadVocabulary.nouns[verb] == nil, !Self.isSum(verb),
      filled.text.hasPrefix(verb + " ")
    {
      cost -= Self.sameVerb
    }
    let isWhole = leftOut.isEmpty
    leftOut += filled.aside
    if let item = filled.implied {
      let document = reader.parts.first { $0.isKind(.document) }?.text ?? ""
      switch book.isOf(document, item) {
      case true?: break
      case false?: return nil
      case nil:
        cost += 1
        leftOut.append(item)
      }
    }
    let isSaid =
      leftOut.isEmpty && (!isVague || filled.text.hasPrefix("plan ")) && !triggers.isEmpty
      && saysOnly(filled, reader, by: way)
    return Lead(
      line: book.placed(filled.text), leftOut: leftOut, cost: cost, isOpen: filled.isOpen,
      isWhole: isWhole, invents: filled.invents, isSaid: isSaid)
  }

  /// The same for each of several numbers by itself, where a line takes only one.
  private func fillEach(_ way: LeadWay, _ reader: LineReader) -> [LeadFilled] {
    switch way.shape {
    case .form, .template: break
    default: return []
    }
    let several = reader.parts.filter { $0.isNumber || $0.isKind(.other) && $0.isSaid }
    let names = several.flatMap { NumberNames.all(in: $0.text) }
    guard names.count > 1, names.count <= Self.mostEach,
      !reader.parts.contains(where: { $0.isKind(.quantity) }),
      several.allSatisfy({ $0.kinds == several[0].kinds })
    else { return [] }
    var each: [LeadFilled] = []
    for name in names {
      var part = LinePart(name, several[0].kinds)
      (part.before, part.isSaid) = (several[0].before, true)
      let parts = reader.parts.flatMap { own in
        own == several[0] ? [part] : several.contains(own) ? [] : [own]
      }
      guard let filled = fill(way, parts, reader).first else { return [] }
      each.append(filled)
    }
    var all = each[0]
    all.text = each.map(\.text).joined(separator: "; ")
    all.cost += 1
    return [all]
  }

  /// So many numbers are written out.
  private static let mostEach = 6

  private func fill(_ way: LeadWay, _ parts: [LinePart], _ reader: LineReader) -> [LeadFilled] {
    switch way.shape {
    case .form(let phrase, let without):
      var parts = parts
      let days = parts.filter { $0.isKind(.date) }
      guard way.ending.isEmpty || days.count < 2 else { return [] }
      if !way.ending.isEmpty, let last = days.first {
        // Of one day alone it is the last.
        parts.removeAll { $0 == last }
        return fill(form: phrase, without, reader, parts, "from today to \(last.text)")
      }
      let filled = fill(form: phrase, without, reader, parts, way.ending)
      guard filled.isEmpty, !way.letters.isEmpty else { return filled }
      // What is made gets a number, also where nobody says which.
      let number = LinePart(book.free(way.letters), [.other])
      return fill(form: phrase, without, reader, [number] + parts, way.ending)
    case .template(let template):
      return template.filled(with: parts, book).map { [$0] } ?? []
    case .assigning(let action):
      return PostingFiller(action: action, words: reader.words, book: book).filled(with: parts)
    case .portioning(let action):
      return PortionFiller(action: action, words: reader.words, book: book).filled(with: parts)
        .map { [$0] } ?? []
    case .planning(let action):
      return fill(planning: action, way, reader, parts)
    case .splitting:
      return SplitFiller(book: book).filled(with: parts).map { [$0] } ?? []
    case .table(let name, let conditions):
      guard let table = QueryTables.named(name) else { return [] }
      var filler = QueryFiller(table, reader.words, conditions: conditions)
      return filler.filled(with: parts).map { [$0] } ?? []
    case .expectation:
      return ExpectFiller(words: reader.words, book: book).filled(with: parts).map { [$0] } ?? []
    }
  }
}

extension Leader {
  /// A plan of a period, whose worksheet something is done with.
  fileprivate func fill(
    planning action: String, _ way: LeadWay, _ reader: LineReader, _ parts: [LinePart]
  ) -> [LeadFilled] {
    var own = parts
    if !own.contains(where: { $0.isKind(.other) && !$0.isKind(.text) || $0.isKind(.document) }) {
      own.append(LinePart(book.free("W"), [.other]))
    }
    let without: Set<String> = ["mrp", "mps"]
    let days = own.filter { $0.isKind(.date) }
    var ending = ""
    if days.count < 2 {
      own.removeAll { $0.isKind(.date) }
      ending = "from today to " + (days.first?.text ?? "today + 30D")
    }
    return fill(form: "plan", without, reader, own, ending).compactMap { filled in
      let words = filled.text.split(separator: " ")
      guard let place = words.firstIndex(of: "as"), place + 1 < words.count else { return nil }
      var found = filled
      found.text += "; " + action.replacing("W", with: words[place + 1])
      return found
    }
  }

  /// The forms with a phrase, filled; a period that is not said is put in behind.
  fileprivate func fill(
    form phrase: String, _ without: Set<String>, _ reader: LineReader, _ parts: [LinePart],
    _ ending: String
  ) -> [LeadFilled] {
    StatementRegistry.table.forms.filter { $0.phrase == phrase }.flatMap { form in
      let filler = FormFiller(
        form: ending.isEmpty ? form : form.withoutRequiredDays, words: reader.words,
        book: book, without: without)
      return filler.filled(with: parts).map { filled in
        guard !ending.isEmpty else { return filled }
        return LeadFilled(text: filled.text + " " + ending, cost: filled.cost, said: filled.said)
      }
    }
  }
}

extension Form {
  fileprivate var withoutRequiredDays: Form {
    Form(
      phrase,
      clauses.map { clause in
        guard case .date = clause.kind, clause.isRequired else { return clause }
        return Clause(
          clause.ordinal, clause.label, after: clause.words, is: clause.kind, .optional,
          as: clause.role)
      })
  }
}
