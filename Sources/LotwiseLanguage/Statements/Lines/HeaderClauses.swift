import ItemTracking
import LotwiseSyntax

/// The dates of a header, alike in its declaration and in `set`.
enum HeaderClauses {
  /// The dates that only a header has.
  static let ownCount = 3
  static let dateCount = ownCount + LineDates.clauseCount

  static func dates(from first: Int) -> [Clause] {
    [
      .optional("posting date", after: "on", is: .date, at: first),
      .optional("document date", after: "dated", is: .date, at: first + 1),
      .optional("order date", after: "ordered", is: .date, at: first + 2),
    ] + LineDates.clauses(from: first + ownCount)
  }

  /// The words of a production order's status; what a declaration may not give comes last.
  static let statuses: [(word: String, status: DocumentStatus)] = [
    ("released", .released), ("planned", .planned), ("firm", .firmPlanned),
    ("simulated", .simulated), ("finished", .finished),
  ]

  /// The status that a declaration, or a change, may give.
  static func status(at slot: Int, isChange: Bool) -> Clause {
    let words = statuses.filter { isChange || $0.status != .finished }.map(\.word)
    return .optional("status", is: .word(words), at: slot)
  }
}

extension DocumentChanges {
  /// Reads the dates of a header, those that its lines follow among them.
  mutating func readDates(
    _ arguments: inout Arguments, from first: Int
  ) throws(Diagnostic) {
    try readOwnDates(&arguments, from: first)
    dates = try LineDates(&arguments, from: first + HeaderClauses.ownCount)
  }

  /// Reads the dates that only a header has.
  mutating func readOwnDates(
    _ arguments: inout Arguments, from first: Int
  ) throws(Diagnostic) {
    postingDate = try arguments.givenDate(first)
    documentDate = try arguments.givenDate(first + 1)
    orderDate = try arguments.givenDate(first + 2)
  }

  /// What a document is declared with.
  func apply(to command: inout OpenDocument) {
    if let postingDate { command.postingDate = postingDate }
    if let documentDate { command.documentDate = documentDate }
    if let orderDate { command.orderDate = orderDate }
    if let date = dates.shipment { command.shipmentDate = date }
    if let date = dates.expected { command.expectedDate = date }
    if let date = dates.due { command.dueDate = date }
  }
}
