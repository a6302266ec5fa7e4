import ItemTracking
import LotwiseSyntax

extension Session {
  /// The message about an unknown name, with the nearest names that the model has.
  ///
  /// All names of the kind are looked at, so it is only done for a person at a prompt.
  func suggesting(_ diagnostic: Diagnostic, _ code: ErrorCode) -> Diagnostic {
    guard diagnostic.label.isEmpty, let place = diagnostic.place else { return diagnostic }
    let known: [Completion.Candidate] =
      switch code {
      case .itemUnknown: itemCandidates()
      case .locationUnknown: locationCandidates()
      case .vendorUnknown: partyCandidates(.vendor)
      case .customerUnknown: partyCandidates(.customer)
      case .trackingCodeUnknown: trackingCodeCandidates()
      case .seriesUnknown: seriesCandidates()
      case .documentUnknown: documentCandidates("", posted: false)
      default: []
      }
    let word = sources[place.source].string(place.span)
    var result = diagnostic
    result.label = SpellingSuggestions.question(for: word, among: known.map(\.text)) ?? ""
    return result
  }
}
