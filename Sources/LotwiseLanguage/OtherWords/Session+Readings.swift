import LotwiseSyntax

/// Statements in other words that no pattern tells, but all of their parts: those with one reading
/// are run by it.
extension Session {
  /// How the statements are to be read that are wrong and can only mean one thing.
  mutating func readings(
    _ problems: [Diagnostic], _ places: [Span], in source: SourceText
  ) -> [StaticCheck.Rewriting] {
    guard problems.count == places.count,
      places.contains(where: { $0.range.count <= Leader.longest })
    else { return [] }
    var sense = sense(of: source, places)
    var found: [StaticCheck.Rewriting] = []
    for (problem, place) in zip(problems, places).prefix(mostCorrected)
    where place.range.count <= Leader.longest {
      let text = source.string(place)
      guard !StatementRegistry.isOfValue(problem.code), !text.contains("\n"),
        // One that holds another is read first, that one with the next words.
        found.allSatisfy({ $0.span.end <= place.start || place.end <= $0.span.start }),
        let line = typed(text, &sense) ?? reading(of: text, &sense)
      else { continue }
      found.append(StaticCheck.Rewriting(span: place, text: line))
    }
    return found.sorted { $0.span.start < $1.span.start }
  }

  /// The line with the characters of the keyboard, where it is right so.
  private mutating func typed(_ text: String, _ sense: inout LineSense) -> String? {
    let line = PlainCharacters.typed(text)
    return line != text && sense.fits(line, in: self) ? line : nil
  }

  /// The only thing that a line can mean, as it is written.
  private mutating func reading(of text: String, _ sense: inout LineSense) -> String? {
    let names = sense.names
    let book = book(for: text, among: names)
    let kept = KeptMeaning(text)
    guard book.lockedWarranty(text) == nil, UnkeptWords(text, book) == nil,
      let line = Leader(book: book).reading(
        of: text, fits: { kept.allows($0) && sense.fits($0, in: self) }),
      book.undated(line) == nil
    else { return nil }
    // What other words of it are likely to mean is another reading.
    var repair = StatementRepair(StatementRegistry.table)
    repair.itemOf = names.item
    let whole = SourceText(name: "", text)
    let span = Span(start: 0, end: Int32(whole.bytes.count))
    let other = repair.reworded(span, of: whole) { sense.fits($0, in: self) }
    guard other == nil || other == line else { return nil }
    // What is to be said besides is said with the line to type.
    let note = "help: write `\(line)`"
    guard LeadRemark.note(note, for: text, book) == note, sense.isSensible(line, in: &self) else {
      return nil
    }
    return line
  }

  /// Whether lines make sense in a source.
  func sense(of source: SourceText, _ places: [Span]) -> LineSense {
    LineSense(
      names: KnownNames(of: source), others: otherNames(),
      tries: keepsEverything || places.first.map { Self.isLone(source, $0) } ?? false)
  }

  /// The names of a line by the model, and by the script around it.
  func book(for line: String, among names: KnownNames) -> NameBook {
    var book = book(for: line, made: names.kinds, itemOf: names.item)
    names.add(to: &book)
    return book
  }

  /// Whether a source is one statement that was given by itself: what it stands on has been done.
  private static func isLone(_ source: SourceText, _ place: Span) -> Bool {
    source.name == loneStatement && place.start == 0 && Int(place.end) == source.bytes.count
  }
}
