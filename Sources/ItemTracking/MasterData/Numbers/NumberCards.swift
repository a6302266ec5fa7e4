/// What an information card is about: one number of an item.
public struct NumberCardKey: Hashable, Sendable {
  /// Which of the three numbers the card is about.
  public var kind: NumberKind
  /// The serial, lot or package number's id, by `kind`.
  public var number: Int32
  /// The item; the same number of another item has a card of its own.
  public var itemNo: ItemNo
  /// Blank for the item without a variant, which has a card of its own.
  public var variantCode: VariantCode

  /// The card of a number, given by its id among its kind.
  public init(_ kind: NumberKind, _ number: Int32, of itemNo: ItemNo, _ variantCode: VariantCode) {
    self.kind = kind
    self.number = number
    self.itemNo = itemNo
    self.variantCode = variantCode
  }
}

/// Information cards of serial, lot and package numbers, and their comments (T-190 to T-194).
///
/// A card may exist without stock, and makes none (T-192). What was posted keeps its number,
/// whatever becomes of the card (T-197).
extension Model {
  /// The information card of a number; none without one (T-190).
  public func card(_ key: NumberCardKey) -> RowID<NumberInformation> {
    card(key.kind, key.number, of: key.itemNo, variant: key.variantCode)
  }

  package mutating func declareCard(_ card: NumberInformation) throws(TrackingError) {
    _ = try item(card.itemNo)
    try requireVariant(card.variantCode, of: card.itemNo)
    guard self.card(card.key).isNone else {
      throw .alreadyExists(
        "the card of \(TrackingKey(card.key)) of \(card.itemNo)", blaming: card.kind.blame)
    }
    _ = numberInformation.insert(card, &journal)
  }

  package mutating func changeCard(
    _ key: NumberCardKey, _ change: (inout NumberInformation) -> Void
  ) throws(TrackingError) {
    let id = try requireCard(key)
    numberInformation.update(id, &journal, change)
  }

  /// Deletes a card and its comments (T-192).
  package mutating func deleteCard(_ key: NumberCardKey) throws(TrackingError) {
    let id = try requireCard(key)
    for comment in comments(on: key) { comments.remove(comment, &journal) }
    numberInformation.remove(id, &journal)
  }

  /// Adds a comment to a card (T-193).
  package mutating func addComment(
    _ text: TextID, on date: CalendarDate, to key: NumberCardKey
  ) throws(TrackingError) {
    _ = try requireCard(key)
    let last = comments(on: key).last.map { comments[$0].lineNo } ?? 0
    insertComment(text, date, last + 1, key)
  }

  /// Copies a card to another number (T-194); the comments there give way to copies of its own.
  ///
  /// - Throws: `overwrite-card` (a question) when the other number has a card; no leaves it.
  package mutating func copyCard(
    _ key: NumberCardKey, to number: Int32
  ) throws(TrackingError) {
    let row = numberInformation[try requireCard(key)]
    var target = key
    target.number = number
    let other = card(target)
    var copy = row
    copy.number = number
    if other.isNone {
      _ = numberInformation.insert(copy, &journal)
    } else {
      let question = TrackingError(
        .overwriteCard, blaming: .name,
        "\(TrackingKey(target)) of \(key.itemNo) has a card already; overwrite it?")
      guard try ask(question) else { return }
      numberInformation.update(other, &journal) { $0 = copy }
    }
    let own = comments(on: key)
    guard number != key.number, !own.isEmpty else { return }
    for comment in comments(on: target) { comments.remove(comment, &journal) }
    for comment in own {
      let row = comments[comment]
      insertComment(row.text, row.date, row.lineNo, target)
    }
  }

  /// The comments on a card by line.
  public func comments(on key: NumberCardKey) -> [RowID<TrackingComment>] {
    comments.ids(inList: 0, key: key.number).filter { comments[$0].key == key }
  }

  /// Makes the card of a number when there is none; with the number alone (T-011, T-087).
  mutating func makeCard(_ key: NumberCardKey) {
    guard card(key).isNone else { return }
    _ = numberInformation.insert(
      NumberInformation(
        key.kind, number: key.number, itemNo: key.itemNo, variantCode: key.variantCode),
      &journal)
  }

  private mutating func insertComment(
    _ text: TextID, _ date: CalendarDate, _ lineNo: Int32, _ key: NumberCardKey
  ) {
    var row = TrackingComment(key, lineNo: lineNo)
    row.date = date
    row.text = text
    _ = comments.insert(row, &journal)
  }

  private func requireCard(
    _ key: NumberCardKey
  ) throws(TrackingError) -> RowID<NumberInformation> {
    _ = try item(key.itemNo)
    let id = card(key)
    guard id.isNone else { return id }
    throw TrackingError(
      .cardUnknown, blaming: key.kind.blame,
      "\(TrackingKey(key)) of \(key.itemNo) has no information card",
      advice: "`\(key.kind.name) card … of \(key.itemNo)` makes one")
  }
}

extension TrackingKey {
  /// The one number that a card is about.
  init(_ card: NumberCardKey) {
    self.init()
    switch card.kind {
    case .serial: serialNo = SerialNo(id: card.number)
    case .lot: lotNo = LotNo(id: card.number)
    case .package: packageNo = PackageNo(id: card.number)
    }
  }
}
