/// What is asked of the numbers of one split before it is posted (T-128, T-130, T-195).
///
/// In this order: warranty (T-187), expiration (section 7), cards (T-011, T-195), then the numbers
/// themselves (T-130).
extension Model {
  mutating func checkNumbers(
    _ split: inout PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    let code = line.code
    if !split.key.isBlank {
      if code.dates.contains(.warrantyRequired), split.warrantyDate.isBlank {
        throw TrackingError(
          .warrantyRequired, blaming: .warranty,
          "\(split.key) of \(line.item.no) needs a warranty date (T-187)",
          advice: "`warranty D` beside the number gives one")
      }
      if code.dates.contains(.expirationUsed) { try checkExpiration(&split, line) }
      try checkCards(split, line)
      if split.warrantyDate.isBlank {
        // T-186
        split.warrantyDate = date(by: code.warrantyFormula, from: line.documentDate)
      }
    }
    try checkRequired(split, line)
    guard !split.key.serialNo.isBlank, !split.quantity.isZero, split.quantity.magnitude != .one
    else { return }
    throw TrackingError(
      .serialQuantity, blaming: .quantity,
      "serial \(split.key.serialNo) stands for one piece, not for \(split.quantity.magnitude)",
      facts: [Fact("found", .quantity(split.quantity.magnitude))],
      advice: "post whole pieces, or set what is to be handled of the number to 0")
  }

  /// What the set-up, or the item, asks of every movement: a place, and a variant (W-015).
  func requireGoodsToBeNamed(_ line: PostingLine) throws(TrackingError) {
    if company.locationRequired != 0, line.sku.locationCode.isBlank, !line.isCorrection,
      line.item.type == .inventory
    {
      throw TrackingError(
        .locationRequired, blaming: .location,
        "goods are posted at a location only; \(line.item.no) has none here",
        advice: "`at …` names one")
    }
    if line.sku.variantCode.isBlank { try requireVariantNamed(line.item) }
  }

  /// W-015: refuses goods without a variant of an item that is posted by variant only.
  func requireVariantNamed(_ item: Item) throws(TrackingError) {
    let rule = item.variants
    guard rule == .required || rule == .byDefault && company.variantsRequired != 0,
      !variants.first(inList: 0, key: item.no.id).isNone
    else { return }
    throw TrackingError(
      .variantRequired, blaming: .variant, "item \(item.no) is posted by variant only (W-015)",
      advice: "`variant …` names one")
  }

  func checkRequired(
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
      facts: [
        Fact("missing", .quantity(quantity)),
        Fact("line", .number(Int(postedLines[line.posting].lineNo))),
      ],
      detail: "tracking code \(line.code.code) asks for it: \(line.type.name), \(direction)",
      advice: "`\(kind.name) …` on the line, or `assign \(kind.name) … to` it")
  }

  /// T-011, T-195: serial, lot, then package; of each the number, then the new number (T-158).
  ///
  /// Only here does a block count: figures and entry do not look at it (T-196).
  private mutating func checkCards(
    _ split: PostingSplit, _ line: PostingLine
  ) throws(TrackingError) {
    // Mostly nobody asks for cards, and there are none.
    guard
      numberInformation.count > 0 || line.code.concernsCards || !split.key.packageNo.isBlank
        || !split.newKey.packageNo.isBlank
    else { return }
    for kind in [NumberKind.serial, .lot, .package] {
      let number = split.key.number(kind)
      let other = split.newKey.number(kind)
      guard number != 0 || other != 0 else { continue }
      let needsCard = line.code.requiresCard(kind, line.type, inbound: line.isInbound)
      var isCreated = line.code[kind].contains(.cardsCreated)
      if kind == .package {
        // Packages have no switch: a required one gets its card, others are not looked at.
        isCreated =
          !needsCard && line.code.requirements(line.type, inbound: line.isInbound).package
        guard needsCard || isCreated else { continue }
      }
      if isCreated {
        // Of an old and a new serial only the new one gets a card.
        if number != 0, kind != .serial || other == 0 { makeCard(cardKey(kind, number, line)) }
        if other != 0 { makeCard(cardKey(kind, other, line)) }
      }
      for number in [number, other] where number != 0 {
        try checkCard(cardKey(kind, number, line), isNeeded: needsCard)
      }
    }
  }

  private func cardKey(_ kind: NumberKind, _ number: Int32, _ line: PostingLine) -> NumberCardKey {
    NumberCardKey(kind, number, of: line.item.no, line.sku.variantCode)
  }

  private func checkCard(
    _ key: NumberCardKey, isNeeded: Bool
  ) throws(TrackingError) {
    let id = card(key)
    let number = TrackingKey(key)
    if id.isNone, isNeeded {
      throw TrackingError(
        .cardMissing, blaming: key.kind.blame,
        "\(number) of \(key.itemNo) needs an information card (T-195)",
        advice: "`\(key.kind.name) card … of \(key.itemNo)` makes one")
    }
    guard !id.isNone, numberInformation[id].blocked == 1 else { return }
    let code: ErrorCode =
      switch key.kind {
      case .serial: .serialBlocked
      case .lot: .lotBlocked
      case .package: .packageBlocked
      }
    throw TrackingError(
      code, blaming: key.kind.blame, "\(number) of item \(key.itemNo) is blocked (T-195)",
      advice: "`unblock \(number) of \(key.itemNo)` releases it")
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
  /// What a refusal about the number points at.
  public var blame: Blame {
    switch self {
    case .serial: .serial
    case .lot: .lot
    case .package: .package
    }
  }
}
