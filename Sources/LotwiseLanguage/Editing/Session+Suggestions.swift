import ItemTracking
import LotwiseSyntax

extension Session {
  /// The message about an unknown name, with the nearest names that the model has.
  ///
  /// All names of the kind are looked at, so it is only done for a person at a prompt.
  func suggesting(_ diagnostic: Diagnostic, _ code: ErrorCode) -> Diagnostic {
    guard diagnostic.label.isEmpty, let place = diagnostic.place else { return diagnostic }
    let word = sources[place.source].string(place.span)
    var result = diagnostic
    result.label = SpellingSuggestions.question(for: word, among: names(like: word, code)) ?? ""
    return result
  }

  /// The message about what is neither an item nor a document, with the nearest of both.
  func suggestingSubjects(_ diagnostic: Diagnostic) -> Diagnostic {
    let codes: [LanguageCode] = [.subjectUnknown, .tableUnknown]
    guard codes.contains(where: { $0.rawValue == diagnostic.code }), let place = diagnostic.place,
      !diagnostic.label.hasPrefix("did you mean")
    else { return diagnostic }
    let word = sources[place.source].string(place.span)
    let known = names(like: word, .itemUnknown) + names(like: word, .documentUnknown)
    var result = diagnostic
    if let near = SpellingSuggestions.question(for: word, among: known) { result.label = near }
    return result
  }

  /// The statement with a name that the model lacks put right, as a note, where one name is near
  /// and the line then does what it says.
  mutating func respelled(
    _ code: ErrorCode, _ place: SourceLocation, in statement: LotwiseSyntax.Span
  ) -> String? {
    guard history.openMarks.count == 1, !isTrying, correctedNames < Self.mostCorrectedNames,
      statement.range.count <= Self.longestReworded, statement.start <= place.span.start,
      place.span.end <= statement.end
    else { return nil }
    let source = sources[place.source]
    let word = source.string(place.span)
    let near = SpellingSuggestions.suggestions(for: word, among: names(like: word, code))
    // Of names that differ in a number neither is the other misspelt.
    guard near.count == 1, near[0].filter(\.isNumber) == word.filter(\.isNumber) else { return nil }
    correctedNames += 1
    let before = source.string(Span(start: statement.start, end: place.span.start))
    let line = before + near[0] + source.string(Span(start: place.span.end, end: statement.end))
    guard !line.contains("\n"), StatementValidator().accepts(SourceText(name: "", line)),
      wouldRun(line)
    else { return nil }
    return "help: write `\(line)`"
  }

  /// What the model knows of the kind that a refusal misses.
  private func names(like word: String, _ code: ErrorCode) -> [String] {
    let known: [Completion.Candidate] =
      switch code {
      case .itemUnknown: itemCandidates()
      case .locationUnknown: locationCandidates()
      case .vendorUnknown: partyCandidates(.vendor)
      case .customerUnknown: partyCandidates(.customer)
      case .trackingCodeUnknown: trackingCodeCandidates()
      case .seriesUnknown: seriesCandidates()
      case .documentUnknown: documents(like: word)
      default: []
      }
    return known.map(\.text)
  }

  /// Where there is an order of that very name, a posted document is meant.
  private func documents(like word: String) -> [Completion.Candidate] {
    let name = word.uppercased()
    let open = documentCandidates("", posted: false)
    guard open.contains(where: { $0.text == name }) else { return open }
    return documentCandidates("", posted: true).filter { $0.text != name }
  }
}

extension Session {
  /// Where a document stands in the place of goods, the line that posts it: `ship SO1`.
  func postingAdvice(_ refusal: TrackingError, at place: SourceLocation) -> String? {
    guard refusal.code == .itemUnknown else { return nil }
    let word = sources[place.source].string(place.span)
    guard let no = model.names.known(code: word), let id = model.document(DocumentNo(raw: no))
    else { return nil }
    let kind = model.documents[id].kind
    let wanted: [String]
    switch arguments.form.phrase {
    case "receive": wanted = ["receive"]
    case "ship", "transfer": wanted = ["ship"]
    case "return": wanted = [kind == .purchaseReturnOrder ? "ship" : "receive"]
    case "produce": wanted = ["output"]
    default: wanted = []
    }
    guard let action = wanted.first(where: kind.allows) else { return nil }
    return "help: \(word) is a \(kind.name): write `post \(word) \(action)`"
  }
}
