/// What is asked of the numbers of one split before it is posted (T-128, T-130, T-195).
///
/// In this order: warranty (T-187), expiration (section 7), cards (T-011, T-195), then the numbers
/// themselves (T-130).
extension Tables {
  mutating func checkNumbers(
    _ split: inout PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    let code = line.code
    if !code.code.isBlank || !split.key.isBlank {
      if !split.key.isBlank, code.dates.contains(.warrantyRequired), split.warrantyDate.isBlank {
        throw TrackingError(
          .warrantyRequired, blaming: .warranty,
          "\(split.key) of \(line.item.no) needs a warranty date (T-187)",
          advice: "`warranty D` beside the number gives one")
      }
      if code.dates.contains(.expirationUsed) { try checkExpiration(&split, line) }
      if !split.key.isBlank { try checkCards(split, line) }
      if split.warrantyDate.isBlank, !split.key.isBlank, !code.warrantyFormula.isBlank {
        // T-186
        split.warrantyDate = date(by: code.warrantyFormula, from: line.documentDate)
      }
    }
    try checkRequired(split, line)
  }

  private func checkRequired(
    _ split: PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    guard !split.quantity.isZero else { return }
    let needs = line.code.requirements(line.type, inbound: line.isInbound)
    if needs.isNone { return }
    if needs.serial, split.key.serialNo.isBlank {
      throw missingNumber(.serialRequired, .serial, split, line)
    }
    if needs.lot, split.key.lotNo.isBlank {
      throw missingNumber(.lotRequired, .lot, split, line)
    }
    if needs.package, split.key.packageNo.isBlank {
      throw missingNumber(.packageRequired, .package, split, line)
    }
  }

  private func missingNumber(
    _ code: ErrorCode, _ kind: NumberKind, _ split: PostingSplit, _ line: PostingLine
  ) -> TrackingError {
    let quantity = split.quantity.magnitude
    let direction = line.isInbound ? "in" : "out"
    return TrackingError(
      code, blaming: kind.blame,
      "item \(line.item.no) needs a \(kind.name) number here; \(quantity) have none",
      facts: [Fact("missing", .quantity(quantity))],
      detail: "tracking code \(line.code.code) asks for it: \(line.type.name), \(direction)",
      advice: "`\(kind.name) …` on the line, or `assign \(kind.name) … to` it")
  }

  private mutating func checkCards(
    _ split: PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    try checkCards(split.key, line)
    if !split.newKey.isBlank, split.newKey != split.key { try checkCards(split.newKey, line) }
  }

  private mutating func checkCards(
    _ key: TrackingKey, _ line: PostingLine
  ) throws(TrackingError) {
    for kind in [NumberKind.serial, .lot, .package] {
      let number = key.number(kind)
      guard number != 0 else { continue }
      let needsCard = line.code.requiresCard(kind, line.type, inbound: line.isInbound)
      let isCreated = line.code[kind].contains(.cardsCreated)
      guard needsCard || isCreated || cards.count > 0 else { continue }
      let variant = line.sku.variantCode
      var id = card(kind, number, of: line.item.no, variant: variant)
      if id.isNone, isCreated {
        // T-011
        id = cards.insert(
          NumberInformation(kind, number: number, itemNo: line.item.no, variantCode: variant),
          &journal)
      }
      if id.isNone, needsCard {
        throw TrackingError(
          .cardMissing, blaming: kind.blame,
          "\(key) of \(line.item.no) needs an information card (T-195)",
          advice: "`\(kind.name) card … of \(line.item.no)` makes one")
      }
      if !id.isNone, cards[id].blocked == 1 {
        let code: ErrorCode =
          kind == .serial ? .serialBlocked : kind == .lot ? .lotBlocked : .packageBlocked
        throw TrackingError(
          code, blaming: kind.blame, "\(key) of item \(line.item.no) is blocked (T-195)",
          advice: "`unblock \(key) of \(line.item.no)` releases it")
      }
    }
  }

  /// The date a formula gives from another date.
  func date(by formula: TextID, from date: CalendarDate) -> CalendarDate {
    guard !formula.isBlank else { return .blank }
    return DateFormula(names.text(formula))?.date(from: date) ?? .blank
  }
}

extension TrackingKey {
  /// The id of the number of a kind; 0 when blank.
  public func number(_ kind: NumberKind) -> Int32 {
    switch kind {
    case .serial: serialNo.id
    case .lot: lotNo.id
    case .package: packageNo.id
    }
  }
}

extension NumberKind {
  var blame: Blame {
    switch self {
    case .serial: .serial
    case .lot: .lot
    case .package: .package
    }
  }
}
