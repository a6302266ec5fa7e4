import ItemTracking
import LotwiseSyntax

/// What may stand at the cursor of a text that is being typed, as a value.
public struct Completion: Hashable, Sendable {
  /// One way to go on, and what helps to choose it: a quantity, a date, a description.
  public struct Candidate: Hashable, Sendable {
    public var text: String
    public var detail: String

    public init(_ text: String, _ detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// The byte from which a candidate replaces the text up to the cursor.
  public var replaceFrom: Int
  public var candidates: [Candidate]
  /// What is expected where nothing can be listed, such as a quantity or a new name.
  public var hint: String
  /// Whether the word goes on after the candidate, as a path does after a folder.
  public var isPartial = false
}

extension Session {
  /// The words and values that may stand at the cursor, a byte offset into the text.
  ///
  /// Words come from the forms of the statements, values from the model. When none begins with
  /// what was typed, those nearest to it are given.
  public func completion(of bytes: [UInt8], at cursor: Int) -> Completion {
    let cursor = min(max(cursor, 0), bytes.count)
    guard let place = CursorPlace(in: bytes, at: cursor) else {
      return Completion(replaceFrom: cursor, candidates: [], hint: "")
    }
    var all: [Completion.Candidate] = []
    var hints: [String] = []
    if place.typed.hasPrefix("{") {
      all = variableCandidates()
    } else {
      all = amountCandidates(place)
      for expectation in place.expectations {
        switch expectation {
        case .words(let words):
          if !isForbiddenAction(words, place) { all.append(Completion.Candidate(words)) }
        case .value(let label, let kind, let role):
          let values = candidates(kind, ValueRole(role), place)
          all += values
          if values.isEmpty, !kind.isBlock { hints.append(label) }
        }
      }
    }
    var seen: Set<String> = []
    all = all.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
    var result = Completion(
      replaceFrom: place.wordStart, candidates: Self.matching(place.typed, all),
      hint: hints.isEmpty ? "" : "expected: " + hints.joined(separator: ", "))
    result.isPartial = result.candidates.count == 1 && result.candidates[0].text.hasSuffix("/")
    return result
  }

  /// Those that go on from what was typed; else the nearest.
  private static func matching(
    _ typed: String, _ all: [Completion.Candidate]
  ) -> [Completion.Candidate] {
    guard !typed.isEmpty else { return all }
    let wanted = typed.lowercased()
    let begun = all.filter { $0.text.lowercased().hasPrefix(wanted) }
    guard begun.isEmpty else { return begun }
    let near = SpellingSuggestions.suggestions(for: typed, among: all.map(\.text), limit: 3)
    return near.compactMap { text in all.first { $0.text == text } }
  }

  private func variableCandidates() -> [Completion.Candidate] {
    var names: [String: String] = [:]
    for scope in scopes { names.merge(scope.mapValues(\.text)) { $1 } }
    return names.sorted { $0.key < $1.key }.map { Completion.Candidate("{\($0.key)}", $0.value) }
  }

  private func candidates(
    _ kind: SlotKind, _ role: ValueRole, _ place: CursorPlace
  ) -> [Completion.Candidate] {
    switch kind {
    case .either(_, let other): return candidates(other, role, place)
    case .date: return [Completion.Candidate("today", model.workDate.description)]
    case .block, .statements, .table: return [Completion.Candidate("{")]
    case .statement:
      return HelpTopics.statements.map { Completion.Candidate($0.name, $0.summary) }
    case .rest where role.kind == .topic: return topicCandidates()
    case .words where role.kind == .table: return queryCandidates(place.words)
    case .words where role.kind == .look: return lookCandidates(place.words)
    case .words where role.kind == .figure: return figureCandidates(place.words)
    case .code, .codeRange, .path, .value, .text:
      return role.isNew && !role.namesNumber ? [] : modelCandidates(for: role.kind, place)
    default: return []
    }
  }
}
