/// Draws the next numbers of a series for a line (T-082 to T-085, T-087).
public struct AssignNextNumbers: Command {
  /// Which of the three numbers is drawn.
  public var kind: NumberKind
  /// The line, the side of a transfer or the component that gets them.
  public var source: SourceReference
  /// How many serials, or how much of the lot or package; nil for all that is not assigned yet.
  public var quantity: Quantity?
  /// A new lot number is drawn, too: one for all serial numbers, or for the package.
  public var withNewLot = false
  /// A new package number is drawn, too: one for all serial numbers, or for the lot.
  public var withNewPackage = false
  /// Serial numbers get their information cards at once (T-087).
  public var withCards = false
  /// The first serial number of one's own; blank to draw from the item's series (T-085).
  public var startNo: SerialNo = .blank
  /// From one's own number to the next.
  public var increment: Int32 = 1
  /// Saved at once, or part of an opened page.
  public var entry = TrackingEntry.saved
  /// Tracking lines of which those without such a number share a new one (T-082, T-083).
  public var selected: [TrackingKey] = []
  /// Of an opened page: its lines of nothing, which take numbers too.
  public var emptyKeys: [TrackingKey] = []

  /// As many as are not assigned yet, from the item's series.
  public init(_ kind: NumberKind, to source: SourceReference) {
    self.kind = kind
    self.source = source
  }

  /// - Returns: the numbers without quantity that there are then; only an opened page has any.
  /// - Throws: `quantity-to-create`, `no-number-to-increment`, `series-not-manual`, `no-series`,
  ///   `series-exhausted`, `code-too-long`, and what assigning refuses; in this order.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> [TrackingKey] {
    let empty = try assign(&model)
    // T-066: what is saved is offered to the other end of a drop shipment.
    if entry == .saved, let line = source.line { try model.offerTracking(of: line) }
    return empty
  }

  private func assign(_ model: inout Model) throws(TrackingError) -> [TrackingKey] {
    let item = try model.item(model.sku(of: source).itemNo)
    var empty = emptyKeys
    guard kind == .serial else {
      if try numberSelected(item, &empty, &model) { return empty }
      // T-082: one more line like the selected one, with a new number.
      var key = selected.first.map { selectedKey($0, model) } ?? .none
      try draw(kind, item, into: &key, &model)
      if kind == .package, withNewLot { try draw(.lot, item, into: &key, &model) }
      if kind == .lot, withNewPackage { try draw(.package, item, into: &key, &model) }
      if try !assign(quantity, key, &model) { empty.append(key) }
      return empty
    }
    try assignSerials(item, &model)
    return empty
  }

  /// The numbers of a selected line, with quantity or without; those named when there is none.
  private func selectedKey(_ key: TrackingKey, _ model: borrowing Model) -> TrackingKey {
    let lines = model.trackingLines(of: source).map(\.key) + emptyKeys
    let own = lines.first { $0 == key } ?? lines.first { $0.matches(key) } ?? key
    return TrackingKey(lotNo: own.lotNo, packageNo: own.packageNo)
  }

  /// T-082, T-083: one new number for all selected lines that have none; false without any.
  private func numberSelected(
    _ item: Item, _ empty: inout [TrackingKey], _ model: inout Model
  ) throws(TrackingError) -> Bool {
    var blank: [TrackingKey] = []
    var blankEmpty: [Int] = []
    for key in selected {
      if let place = empty.firstIndex(where: { $0.matches(key) }),
        !model.trackingLines(of: source).contains(where: { $0.key.matches(key) })
      {
        if empty[place].number(kind) == 0 { blankEmpty.append(place) }
        continue
      }
      let line = try model.trackingLine(key, on: source)
      if line.key.number(kind) == 0 { blank.append(line.key) }
    }
    guard !blank.isEmpty || !blankEmpty.isEmpty else { return false }
    var drawn = TrackingKey()
    try draw(kind, item, into: &drawn, &model)
    func numbered(_ key: TrackingKey) -> TrackingKey {
      var new = key
      if kind == .lot { new.lotNo = drawn.lotNo } else { new.packageNo = drawn.packageNo }
      return new
    }
    for key in blank {
      let new = numbered(key)
      try model.renumber(key, as: { $0 = new }, on: source, entry)
    }
    for place in blankEmpty { empty[place] = numbered(empty[place]) }
    return true
  }

  private func draw(
    _ kind: NumberKind, _ item: Item, into key: inout TrackingKey, _ model: inout Model
  ) throws(TrackingError) {
    switch kind {
    case .serial:
      key.serialNo = SerialNo(
        id: try model.drawNumber(from: item.serialSeries, for: item.no, .serial))
    case .lot:
      key.lotNo = LotNo(id: try model.drawNumber(from: item.lotSeries, for: item.no, .lot))
    case .package:
      let series = model.company.packageSeries
      key.packageNo = PackageNo(id: try model.drawNumber(from: series, for: item.no, .package))
    }
  }

  private func assignSerials(_ item: Item, _ model: inout Model) throws(TrackingError) {
    if !startNo.isBlank {
      guard model.names.incremented(startNo.id) != nil else {
        throw TrackingError(
          .noNumberToIncrement, blaming: .serial,
          "\(startNo) contains no number that could be counted up (T-085)")
      }
      if !item.serialSeries.isBlank { try model.requireManual(item.serialSeries) }
    }
    let count = try countToCreate(model)
    var key = TrackingKey()
    if withNewLot { try draw(.lot, item, into: &key, &model) }
    if withNewPackage { try draw(.package, item, into: &key, &model) }
    let sign = model.trackableQuantity(of: source).isNegative ? Int64(-1) : 1
    var own = startNo.id
    for index in 0..<count {
      if startNo.isBlank {
        try draw(.serial, item, into: &key, &model)
      } else {
        if index > 0 { own = model.names.next(after: own, by: max(1, increment)) ?? own }
        try checkLength(own, model)
        key.serialNo = SerialNo(id: own)
      }
      _ = try assign(Quantity.one.times(sign: sign), key, &model)
      if withCards {
        let sku = model.sku(of: source)
        model.makeCard(NumberCardKey(.serial, key.serialNo.id, of: sku.itemNo, sku.variantCode))
      }
    }
  }

  /// A number that is counted up is no longer than one that is typed.
  private func checkLength(_ own: Int32, _ model: borrowing Model) throws(TrackingError) {
    let length = model.names.length(own)
    guard length > SerialNo.longest else { return }
    throw TrackingError(
      .codeTooLong, blaming: .serial,
      "counting up from \(startNo) comes to a number of \(length) characters; at most \(SerialNo.longest) are kept",
      facts: [
        Fact("found", .number(length)), Fact("required", .number(SerialNo.longest)),
      ], advice: "begin with a shorter number")
  }

  /// T-084: a whole number of pieces, and the line's rest is whole as well.
  private func countToCreate(_ model: borrowing Model) throws(TrackingError) -> Int64 {
    let undefined = model.trackingTotals(of: source).undefined.quantity
    let sign = model.trackableQuantity(of: source).isNegative ? Int64(-1) : 1
    let wanted = quantity ?? undefined.times(sign: sign)
    // One's own series asks only for the number of pieces.
    let found = startNo.isBlank && !undefined.isWhole ? undefined : wanted
    guard found.isWhole, wanted.isPositive else {
      throw TrackingError(
        .quantityToCreate, blaming: .quantity,
        "\(found) serial numbers cannot be created: a whole number of pieces is needed (T-084)",
        facts: [Fact("found", .quantity(found))])
    }
    return wanted.raw / Quantity.scale
  }

  /// False when an opened page has nothing left for the number.
  private func assign(
    _ quantity: Quantity?, _ key: TrackingKey, _ model: inout Model
  ) throws(TrackingError) -> Bool {
    var assignment = AssignTracking(quantity, of: key, to: source)
    assignment.entry = entry
    return !(try assignment.perform(on: &model).isZero)
  }
}
