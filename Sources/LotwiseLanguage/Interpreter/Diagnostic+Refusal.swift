import ItemTracking
import LotwiseSnapshot
import LotwiseSyntax

extension Diagnostic {
  /// A refusal of the model in words.
  init(_ refusal: TrackingError, at place: SourceLocation?, _ names: borrowing Names) {
    var notes: [String] = []
    if !refusal.code.rules.isEmpty {
      notes.append(
        "rule \(refusal.code.rules.joined(separator: ", ")): \(refusal.code.meaning)")
    }
    if let advice = refusal.advice { notes.append("help: \(advice.text(names))") }
    notes.append("nothing was changed; `help \(refusal.code.rawValue)` says more")
    self.init(
      code: refusal.code.rawValue, message: refusal.wording.text(names), place: place,
      label: refusal.detail?.text(names) ?? "", notes: notes,
      facts: refusal.facts.map {
        Diagnostic.Fact(name: $0.name, value: $0.value.text(names))
      })
  }

  init(_ error: SnapshotError) {
    self.init(
      code: error.code.rawValue, message: "\(error.path): \(error.detail)",
      notes: [error.consequence])
  }

  init(_ code: LanguageCode, _ message: String, at place: SourceLocation?, label: String = "") {
    self.init(code: code.rawValue, message: message, place: place, label: label)
  }
}
