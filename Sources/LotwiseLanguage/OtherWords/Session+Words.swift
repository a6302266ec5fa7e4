import ItemTracking
import LotwiseSyntax

/// Reading the words of a source before any of it runs.
extension Session {
  typealias Include = (path: String, place: SourceLocation)

  /// Statements in other words are rewritten so many times over; each time those within them.
  private static let mostReadings = 5
  /// A statement of more bytes is a table or a block, whose words are not what is wrong.
  static let longestReworded = 4_000

  /// What is wrong with the words of a source, and which files it includes.
  ///
  /// Statements in other words that have one reading are put into the words of the forms first, and
  /// a note tells each.
  mutating func readWords(of id: SourceID) -> ([Diagnostic], [Include]) {
    var denied: Set<String> = []
    for reading in 1... {
      let closer = StatementValidator()
      var check = StatementRegistry.check(closer, denying: denied)
      var problems = check.check(sources[id], with: &arguments.matcher)
      guard check.rewritings.isEmpty || reading >= Self.mostReadings else {
        let others = misreadings(check.rewritings, in: sources[id])
        denied.formUnion(others)
        if others.isEmpty { rewrite(id, check.rewritings) }
        continue
      }
      if reading < Self.mostReadings {
        let others = readings(problems, check.wrong, in: sources[id])
        guard others.isEmpty else {
          rewrite(id, others)
          continue
        }
      }
      correct(&problems, check.wrong, in: sources[id])
      return (problems, closer.includes)
    }
    return ([], [])
  }

  /// Those that would make a place, an item or a party a new number, or a place an item.
  private func misreadings(
    _ rewritings: [StaticCheck.Rewriting], in source: SourceText
  ) -> [String] {
    let lines = rewritings.map { SourceText(name: "", $0.text) }
    let made = lines.map { ScriptCheck.names(of: $0) }
    let isNaming = { (names: ScriptNames) in
      !names.made.all(ScriptNames.Kind.numbers).isEmpty
        || names.uses.contains { [.item, .location].contains($0.kind) }
    }
    let isOfSomething = { (line: StaticCheck.Rewriting) in
      line.text.contains(" of ") || line.text.contains(" at ")
    }
    guard made.contains(where: isNaming) || rewritings.contains(where: isOfSomething) else {
      return []
    }
    let names = KnownNames(of: source)
    let others = otherNames()
    return rewritings.indices.filter { index in
      if endsWithWord(rewritings[index].text, names, others) { return true }
      return !names.areNew(numbersOf: made[index]) { knownKinds($0) }
        || !names.areMeant(made[index], in: lines[index], besides: others) { knownKinds($0) }
    }.map { rewritings[$0].text }
  }

  /// Whether a reading ends with a word that stands for a name and is none: `show stock of aging`.
  private func endsWithWord(
    _ line: String, _ names: KnownNames, _ others: [String: Set<LinePart.Kind>]
  ) -> Bool {
    let words = line.split(separator: " ").suffix(2).map(String.init)
    guard words.count == 2, ["of", "at"].contains(words[0]),
      words[1].allSatisfy({ $0.isLetter && $0.isLowercase })
    else { return false }
    let name = words[1].uppercased()
    return knownKinds(name).isEmpty && names.kinds(name).isEmpty && others[name] == nil
  }

  private mutating func rewrite(_ id: SourceID, _ changes: [StaticCheck.Rewriting]) {
    for change in changes {
      let written = sources[id].string(change.span)
      report(
        .message(
          Diagnostic(
            severity: .note, code: LanguageCode.readOtherwise.rawValue,
            message: "`\(Self.shortened(written))` is read as `\(Self.shortened(change.text))`")))
    }
    sources.rewrite(id, changes)
    sourcesChanged(sources)
    // What was kept of the source is that of the words before.
    arguments.text = TokenText(SourceText(name: "", bytes: []))
  }

  private static func shortened(_ text: String) -> String {
    let line = text.prefix { $0 != "\n" }
    return line.count > 100 || line.count < text.count ? line.prefix(100) + " …" : text
  }

  // MARK: Lines to type

  /// Adds to the messages the lines to type instead, where one is found that makes sense.
  private mutating func correct(
    _ problems: inout [Diagnostic], _ places: [LotwiseSyntax.Span], in source: SourceText
  ) {
    guard problems.count == places.count,
      places.contains(where: { $0.range.count <= Self.longestReworded })
    else { return }
    var sense = sense(of: source, places)
    for index in problems.indices.prefix(mostCorrected)
    where places[index].range.count <= Self.longestReworded {
      let items = itemsOfNumbers(in: source.string(places[index]))
      let names = sense.names
      let itemOf = { kind, number in
        names.item(kind, number) ?? items["\(kind) \(number)"]
      }
      let book = book(for: source.string(places[index]), among: names)
      var undated: String?
      let kept = KeptMeaning(source.string(places[index]))
      let sensible: Sense = { session, line in
        guard kept.allows(line) else { return false }
        if let note = book.undated(line) {
          undated = undated ?? note
          return false
        }
        return sense.isSensible(line, in: &session)
      }
      let isOfOneWord = problems[index].isOfOneWord
      var led: String?
      if isOfOneWord { led = spelled(problems[index], places[index], in: source, sensible) }
      if led == nil {
        led = lineToType(
          places[index], of: source, book, itemOf, leavingOut: !isOfOneWord, sensible)
      }
      if let note = LeadRemark.note(undated ?? led, for: source.string(places[index]), book) {
        problems[index].notes = [note] + problems[index].notes
        // What is near by its letters alone was not meant.
        let near = problems[index].label.split(separator: "`").dropFirst().first ?? ""
        if problems[index].label.hasPrefix("did you mean"), !note.contains(near) {
          problems[index].label = ""
        }
      }
    }
  }

  /// Whether a line makes sense in a session.
  private typealias Sense = (_ session: inout Session, _ line: String) -> Bool

  /// The statement with its one wrong word put right, as a note, where one name is near it.
  private mutating func spelled(
    _ problem: Diagnostic, _ place: LotwiseSyntax.Span, in source: SourceText, _ sensible: Sense
  ) -> String? {
    let label = problem.label.split(separator: "`", omittingEmptySubsequences: false)
    guard label.count == 3, label[0] == "did you mean ", let span = problem.place?.span,
      place.start <= span.start, span.end <= place.end
    else { return nil }
    let before = source.string(Span(start: place.start, end: span.start))
    let line = before + label[1] + source.string(Span(start: span.end, end: place.end))
    return sensible(&self, line) ? "help: write `\(line)`" : nil
  }

  /// The line to type instead of one that no form takes, as a note: in other words that are known;
  /// by all of its parts; with other letters; and last, if some may be left out, by what of its
  /// parts can be placed.
  private mutating func lineToType(
    _ place: LotwiseSyntax.Span, of source: SourceText, _ book: NameBook,
    _ itemOf: @escaping (_ kind: String, _ number: String) -> String?, leavingOut: Bool,
    _ sensible: Sense
  ) -> String? {
    let text = source.string(place)
    let plain = PlainCharacters.figures(PlainCharacters.typed(text))
    if plain != text {
      if sensible(&self, plain) { return "help: write `\(plain)`" }
      let other = SourceText(name: "", plain)
      let whole = LotwiseSyntax.Span(start: 0, end: Int32(other.bytes.count))
      return lineToType(whole, of: other, book, itemOf, leavingOut: leavingOut, sensible)
    }
    if let note = book.lockedWarranty(text) { return note }
    if let unkept = UnkeptWords(text, book) {
      if unkept.rest.isEmpty || unkept.rest == text { return unkept.note(nil) }
      if sensible(&self, unkept.rest) { return unkept.note("help: write `\(unkept.rest)`") }
      let rest = SourceText(name: "", unkept.rest)
      let whole = LotwiseSyntax.Span(start: 0, end: Int32(rest.bytes.count))
      return unkept.note(
        lineToType(whole, of: rest, book, itemOf, leavingOut: leavingOut, sensible))
    }
    var repair = StatementRepair(StatementRegistry.table)
    repair.itemOf = itemOf
    if let line = repair.reworded(place, of: source, sensible: { sensible(&self, $0) }) {
      return "help: write `\(book.placing(line) { sensible(&self, $0) })`"
    }
    let leader = Leader(book: book)
    // Without a word between them they may as well be one.
    if StatementSplit.isJoined(text), let line = twoStatements(text, sensible) {
      return "help: write `\(line)`"
    }
    if let note = Leader.Lead.note(
      leader.leads(for: text, isWhole: true) { sensible(&self, $0) })
    {
      return note
    }
    if let line = twoStatements(text, sensible) { return "help: write `\(line)`" }
    var respelling = StatementRepair(StatementRegistry.table)
    respelling.itemOf = itemOf
    if let line = respelling.corrected(place, of: source, sensible: { sensible(&self, $0) }) {
      return "help: write `\(book.placing(line) { sensible(&self, $0) })`"
    }
    if let line = MissingCommas().put(into: text), sensible(&self, line) {
      return "help: write `\(line)`"
    }
    guard leavingOut else { return nil }
    if let note = Leader.Lead.note(
      leader.leads(for: text, isWhole: false) { sensible(&self, $0) })
    {
      return note
    }
    return leader.leadToUnknown(for: text).map { line, name in
      "help: there is no document \(name); of one that exists `\(line)` says it"
    }
  }

  /// Two statements that nothing parts, with a semicolon between them.
  private mutating func twoStatements(_ line: String, _ sensible: Sense) -> String? {
    let validator = StatementValidator()
    let found = StatementSplit.split(line) {
      validator.accepts(SourceText(name: "", $0))
    } reworded: { other in
      var repair = StatementRepair(StatementRegistry.table)
      let source = SourceText(name: "", other)
      let whole = LotwiseSyntax.Span(start: 0, end: Int32(other.utf8.count))
      return repair.reworded(whole, of: source) {
        validator.accepts(SourceText(name: "", $0))
      }
    }
    return found.flatMap { sensible(&self, $0) ? $0 : nil }
  }

  /// Of the numbers that a statement names, such as `lot L1`, the only item that has goods so.
  func itemsOfNumbers(in statement: String) -> [String: String] {
    let words = statement.split(separator: " ").map(String.init)
    var found: [String: String] = [:]
    for (kind, number) in zip(words, words.dropFirst()) {
      if let item = item(kind, number) { found["\(kind) \(number)"] = item }
    }
    return found
  }

  /// The only item that has goods under a number.
  private func item(_ kind: String, _ number: String) -> String? {
    guard let kind = NumberKind.allCases.first(where: { $0.name == kind }) else { return nil }
    let items = items(with: kind, number.uppercased())
    return items.count == 1 ? Self.code(model.names.text(items[0])) : nil
  }

  /// What the model knows under a name.
  func knownKinds(_ name: String) -> Set<ScriptNames.Kind> {
    if let no = DocumentNo(madeText: name) {
      return model.document(no) != nil || model.postedDocument(no) != nil ? [.document] : []
    }
    guard let id = model.names.known(code: name) else { return [] }
    var kinds: Set<ScriptNames.Kind> = []
    if !model.items.find(unique: 0, key: id).isNone { kinds.insert(.item) }
    if !model.locations.find(unique: 0, key: id).isNone { kinds.insert(.location) }
    let no = DocumentNo(raw: id)
    if model.document(no) != nil || model.postedDocument(no) != nil { kinds.insert(.document) }
    let keys: [(ScriptNames.Kind, TrackingKey)] = [
      (.lot, TrackingKey(lotNo: LotNo(id: id))), (.serial, TrackingKey(serialNo: SerialNo(id: id))),
      (.package, TrackingKey(packageNo: PackageNo(id: id))),
    ]
    for (kind, key) in keys {
      model.trackedSKUs.forEach(carrying: key) { _ in kinds.insert(kind) }
    }
    return kinds
  }
}

extension Diagnostic {
  /// Whether one name or value of a question is wrong, while all else of it is understood.
  fileprivate var isOfOneWord: Bool {
    let ofNames: [LanguageCode] = [.columnUnknown, .tableUnknown, .valueUnknown]
    let ofValues: [SyntaxCode] = [.notANumber, .notADate]
    return (ofNames.map(\.rawValue) + ofValues.map(\.rawValue)).contains(code)
  }
}
