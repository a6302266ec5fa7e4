import ItemTracking
import LotwiseSyntax

extension Session {
  /// The message about an unknown name, with the nearest names that the model has.
  ///
  /// All names of the kind are looked at, so it is only done for a person at a prompt.
  func suggesting(_ diagnostic: Diagnostic, _ code: ErrorCode) -> Diagnostic {
    guard diagnostic.label.isEmpty, let place = diagnostic.place else { return diagnostic }
    let word = sources[place.source].string(place.span)
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
    var result = diagnostic
    result.label = SpellingSuggestions.question(for: word, among: known.map(\.text)) ?? ""
    return result
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
