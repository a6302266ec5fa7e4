extension ErrorCode {
  /// What is wrong, in a few words.
  public var title: String { explanation.title }

  /// What the rule is, for `help CODE`.
  public var meaning: String { explanation.meaning }

  /// The rules of the rule book that this code enforces.
  public var rules: [String] { explanation.rules.split(separator: " ").map(String.init) }

  typealias Explanations = [ErrorCode: (title: String, meaning: String, rules: String)]

  /// One table an area; a test holds that every code stands in one of them.
  private static let areas = [
    masterDataExplanations, documentExplanations, postingExplanations, trackingExplanations,
    reservationExplanations, planningExplanations, warehouseExplanations,
  ]

  private var explanation: (title: String, meaning: String, rules: String) {
    for area in Self.areas {
      if let found = area[self] { return found }
    }
    return ("", "", "")
  }
}
