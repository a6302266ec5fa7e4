import ItemTracking

/// What of a kind there is last, and which numbers there are not yet.
extension Session {
  /// Words that speak of what was posted, and what the kind of that is called.
  private static let postings: [(word: String, kind: String)] = [
    ("return", "return"), ("rma", "return"), ("transfer", "transfer"), ("assembl", "assembly"),
    ("recei", "receipt"), ("purchas", "receipt"), ("ship", "shipment"), ("sale", "shipment"),
    ("deliver", "shipment"), ("output", "production"), ("consum", "production"),
  ]

  /// Words for taking something back.
  private static let undoing = ["undo", "revers", "cancel", "correct", "storno", "void", "back"]

  /// What was posted last, of the kind that a line is about; nil where it takes nothing back.
  func newestPosting(for line: String) -> String? {
    let small = line.lowercased()
    guard Self.undoing.contains(where: small.contains) else { return nil }
    let kind = Self.postings.first { small.contains($0.word) }?.kind
    for place in (0..<model.postedDocuments.placeCount).reversed() {
      let id = RowID<PostedDocument>(raw: Int32(place))
      guard model.postedDocuments.contains(id) else { continue }
      let document = model.postedDocuments[id]
      let name = document.kind.name
      // Invoices and their kind cannot be undone.
      let isMoved = ["receipt", "shipment", "assembly"].contains(where: name.contains)
      guard isMoved, kind.map(name.contains) ?? true else { continue }
      return Self.code(model.names.text(document.no))
    }
    return nil
  }

  /// The planning worksheet that was made last; nil where a line is about none.
  func newestWorksheet(for line: String) -> String? {
    let small = line.lowercased()
    guard ["action", "carry", "worksheet", "accept"].contains(where: small.contains) else {
      return nil
    }
    for place in (0..<model.documents.placeCount).reversed() {
      let id = RowID<Document>(raw: Int32(place))
      guard model.documents.contains(id) else { continue }
      let document = model.documents[id]
      guard document.kind.name.hasSuffix("planning worksheet") else { continue }
      return Self.code(model.names.text(document.no))
    }
    return nil
  }

  /// What documents without a number are called, by what they are.
  static let letters = ["J", "RJ", "PI", "RW", "IR", "IS", "SO", "PO", "W"]
  /// Beyond that nobody counts up.
  private static let mostTaken = 99

  /// The first numbers with such letters that neither a document nor `made` has.
  func freeNumbers(besides made: (_ name: String) -> Set<LinePart.Kind>) -> [String: String] {
    var found: [String: String] = [:]
    for letters in Self.letters {
      found[letters] = (1...Self.mostTaken).lazy.map { "\(letters)\($0)" }
        .first { knownKinds($0).isEmpty && made($0).isEmpty }
    }
    return found
  }

  /// The numbers that have a card, of an item without a variant.
  func cards(in kinds: [String: Set<LinePart.Kind>]) -> Set<String> {
    var found: Set<String> = []
    for (name, kinds) in kinds where !kinds.isDisjoint(with: LinePart.numbers) {
      guard let id = model.names.known(code: name) else { continue }
      for kind in NumberKind.allCases {
        let items = items(with: kind, name)
        let hasCard = items.contains { item in
          !model.card(NumberCardKey(kind, id, of: item, .blank)).isNone
        }
        if hasCard { found.insert("\(kind.name) \(name)") }
      }
    }
    return found
  }
}
