/// Counting goods: a physical inventory journal or order, calculated, recorded and finished
/// (T-180a to T-180c).
extension Model {
  /// Adds a line for goods at a place, with what the books say of each of their numbers.
  ///
  /// - Throws: `action-unfit` for a quantity or a number, `item-unknown`, `variant-unknown`,
  ///   `location-unknown`, `count-twice` when the document has a line for the same goods.
  @discardableResult
  package mutating func calculateCount(
    of goods: Goods, in document: RowID<Document>
  ) throws(TrackingError) -> RowID<DocumentLine> {
    guard goods.quantity == nil, goods.keys.isEmpty else {
      throw TrackingError(
        .actionUnfit, blaming: goods.quantity == nil ? .item : .quantity,
        "a count's line names goods; what is found of them, and under which number, is recorded",
        advice: "`record … in \(documents[document].no)` counts goods")
    }
    return try addCounted(goods, to: document)
  }

  /// Adds a line for goods, whose quantity and numbers are recorded later.
  @discardableResult
  mutating func addCounted(
    _ goods: Goods, to document: RowID<Document>
  ) throws(TrackingError) -> RowID<DocumentLine> {
    let header = documents[document]
    try requireCount(header, .open)
    let sku = countedSKU(goods, header)
    let bin = try countedBin(goods, at: sku.locationCode)
    if countedLine(sku, bin, of: document) != nil {
      throw TrackingError(
        .countTwice, blaming: .item, "\(header.no) counts \(goods.itemNo) there already")
    }
    var line = AddLine(to: document, .zero, of: goods.itemNo)
    line.variantCode = goods.variantCode
    line.locationCode = sku.locationCode
    if let bin { line.bin = BinName(bin) }
    let id = try line.perform(on: &self)
    let item = try item(goods.itemNo)
    let expected = try expectations(of: sku, in: bin, item)
    guard isCountedByNumbers(item) else {
      let sum = expected.reduce(Quantity.zero) { $0 + $1.quantity }
      _ = countLines.insert(CountLine(line: id, stock: lines[id].stock, expected: sum), &journal)
      return id
    }
    for (stock, quantity) in expected where !quantity.isZero {
      _ = countLines.insert(CountLine(line: id, stock: stock, expected: quantity), &journal)
    }
    return id
  }

  /// Notes what was counted of a number; in an order, several recordings add up.
  ///
  /// The dates that go with the number are those of what is more than the books say.
  ///
  /// - Throws: `count-unknown` when the document does not count the goods, `serial-quantity` for
  ///   another quantity than 0 or 1 of a serial number, `serial-required`, `lot-required`,
  ///   `package-required` without a number that is needed, `not-tracked` with one that is not,
  ///   `count-twice` for a serial number that is counted already.
  package mutating func recordCount(
    _ goods: Goods, in document: RowID<Document>
  ) throws(TrackingError) {
    let header = documents[document]
    try requireCount(header, .open)
    let item = try item(goods.itemNo)
    let sku = countedSKU(goods, header)
    let bin = try countedBin(goods, at: sku.locationCode)
    guard let line = countedLine(sku, bin, of: document) else {
      throw TrackingError(
        .countUnknown, blaming: .item, "\(header.no) does not count \(goods.itemNo) there",
        advice: "`show count lines of` it lists what it counts")
    }
    let quantity = goods.quantityOrOneEach
    let (base, _) = try baseQuantity(quantity, in: goods.unitCode, of: item)
    if goods.keys.count > 1 { try goods.requireOneEach(base) }
    var dated = LotNo.blank
    for key in goods.keys.isEmpty ? [.none] : goods.keys {
      let part = goods.keys.count > 1 ? Quantity.one : base
      try checkCounted(key, part, item)
      let stock = trackedSKUs.intern(TrackedSKU(sku, key))
      let adds = header.kind == .countOrder
      try checkCountedOnce(key, part, stock, adds: adds, document)
      let id = record(part, stock, line, adds: adds)
      if date(id, goods, key, sku, item) { dated = key.lotNo }
    }
    if !dated.isBlank { dateLot(dated, goods.expirationDate, on: line) }
  }

  private mutating func record(
    _ quantity: Quantity, _ stock: TrackedSKUID, _ line: RowID<DocumentLine>, adds: Bool
  ) -> RowID<CountLine> {
    let id =
      countLine(of: line, stock)
      ?? countLines.insert(CountLine(line: line, stock: stock, expected: .zero), &journal)
    countLines.update(id, &journal) {
      $0.recorded = adds ? $0.recorded + quantity : quantity
      $0.isRecorded = 1
    }
    return id
  }

  /// A serial number is counted once in the whole document, whatever stands beside it (T-180b);
  /// recorded again under the same numbers in a journal it is only counted anew.
  private func checkCountedOnce(
    _ key: TrackingKey, _ quantity: Quantity, _ stock: TrackedSKUID, adds: Bool,
    _ document: RowID<Document>
  ) throws(TrackingError) {
    guard !key.serialNo.isBlank, quantity.isPositive else { return }
    let itemNo = trackedSKUs[stock].unit.itemNo
    var recorded = Quantity.zero
    trackedSKUs.forEach(carrying: TrackingKey(serialNo: key.serialNo)) { other in
      guard trackedSKUs[other].unit.itemNo == itemNo, adds || other != stock else { return }
      for id in countLines.ids(inList: CountLine.List.stock, key: other.raw)
      where lines[countLines[id].line].document == document {
        recorded += countLines[id].recorded
      }
    }
    guard recorded + quantity > .one else { return }
    throw TrackingError(
      .countTwice, blaming: .serial,
      "serial \(key.serialNo) of item \(itemNo) is counted in \(documents[document].no) already (T-180b)",
      facts: [Fact("found", .quantity(recorded + quantity)), Fact("required", .quantity(.one))],
      advice: "a serial number is there once; leave the second record out")
  }

  /// The dates of what was counted: a number that has entries keeps its expiration date (T-183).
  ///
  /// True when the number has taken over the date that was given.
  private mutating func date(
    _ id: RowID<CountLine>, _ goods: Goods, _ key: TrackingKey, _ sku: StockkeepingUnit,
    _ item: Item
  ) -> Bool {
    if !goods.warrantyDate.isBlank {
      countLines.update(id, &journal) { $0.warrantyDate = goods.warrantyDate }
    }
    let given = goods.expirationDate
    guard !given.isBlank else { return false }
    guard trackingCode(of: item).dates.contains(.expirationUsed) else {
      inform(.expirationLocked(key, .blank))
      return false
    }
    if let known = knownExpiration(of: key, sku) {
      if given != known { inform(.expirationLocked(key, known)) }
      return false
    }
    countLines.update(id, &journal) { $0.expirationDate = given }
    return true
  }

  /// One new lot has one date on a line, the one that was given last (T-183).
  private mutating func dateLot(
    _ lotNo: LotNo, _ date: CalendarDate, on line: RowID<DocumentLine>
  ) {
    for id in countLines(of: line)
    where trackedSKUs[countLines[id].stock].tracking.lotNo == lotNo {
      countLines.update(id, &journal) { $0.expirationDate = date }
    }
  }

  private func checkCounted(
    _ key: TrackingKey, _ quantity: Quantity, _ item: Item
  ) throws(TrackingError) {
    if quantity.isNegative {
      throw TrackingError(
        .quantityNotPositive, blaming: .quantity, "\(quantity) cannot be counted")
    }
    guard isCountedByNumbers(item) else {
      guard !key.isBlank else { return }
      throw TrackingError(
        .notTracked, blaming: .item, "\(item.no) is counted without numbers (T-180b)")
    }
    if !key.serialNo.isBlank, quantity > .one {
      throw TrackingError(
        .serialQuantity, blaming: .quantity,
        "serial \(key.serialNo) is there once or not at all, not \(quantity) times (T-180b)",
        facts: [Fact("found", .quantity(quantity))])
    }
    let needs = trackingCode(of: item).requirements(.positiveAdjustment, inbound: true)
    let missing: [(Bool, ErrorCode, Blame)] = [
      (needs.serial && key.serialNo.isBlank, .serialRequired, .serial),
      (needs.lot && key.lotNo.isBlank, .lotRequired, .lot),
      (needs.package && key.packageNo.isBlank, .packageRequired, .package),
    ]
    for (isMissing, code, blame) in missing where isMissing {
      throw TrackingError(
        code, blaming: blame, "\(item.no) is counted number by number (T-180b)",
        advice: "name the number beside the quantity")
    }
  }

  // MARK: Finishing

  /// Finishes an order: every number's difference stands on its line as tracking (T-180b).
  ///
  /// - Throws: `count-unrecorded` when a line was not counted at all.
  package mutating func finishCount(_ document: RowID<Document>) throws(TrackingError) {
    let header = documents[document]
    guard header.kind == .countOrder else {
      throw TrackingError(
        .actionUnfit, blaming: .document, "a \(header.kind.name) is not finished like a count")
    }
    try requireCount(header, .open)
    guard !lineIDs(of: document).isEmpty else { throw .nothingToPost(header.no) }
    for line in lineIDs(of: document) {
      let counts = countLines(of: line)
      guard counts.contains(where: { countLines[$0].isRecorded == 1 }) else {
        let item = trackedSKUs[lines[line].stock].unit.itemNo
        throw TrackingError(
          .countUnrecorded, blaming: .document,
          "\(item) on \(header.no).\(lines[line].lineNo) was not counted",
          advice: "`recording of \(header.no) { … }`, with 0 where nothing is")
      }
      try settleCount(line)
    }
    documents.update(document, &journal) { $0.status = .finished }
  }

  /// Sets a line's quantity to what posting changes in sum, and its tracking to the parts.
  mutating func settleCount(_ line: RowID<DocumentLine>) throws(TrackingError) {
    var sum = Quantity.zero
    for id in countLines(of: line) {
      let difference = difference(id)
      sum += difference
      let stock = countLines[id].stock
      guard !difference.isZero, !trackedSKUs[stock].tracking.isBlank else { continue }
      var row = ReservationEntry(
        entryNo: 0, status: .prospect, source: SourceReference(line), stock: stock,
        quantity: difference)
      if difference.isPositive {
        row.expirationDate = countLines[id].expirationDate
        row.warrantyDate = countLines[id].warrantyDate
      }
      insertLoose(row)
    }
    lines.update(line, &journal) {
      $0.quantity = sum
      $0.quantityBase = sum
      $0.quantityToHandle = sum
      $0.quantityToInvoice = sum
    }
  }

  /// A finished order keeps its lines (T-180b).
  ///
  /// - Throws: `action-unfit`.
  func requireMayGo(fromCount line: DocumentLine) throws(TrackingError) {
    guard line.kind.isCount else { return }
    _ = try requireCount(documents[line.document], .open)
  }

  // MARK: Finding

  enum CountStage { case open, finished }

  /// Gives what posting the count makes.
  @discardableResult
  func requireCount(
    _ header: Document, _ stage: CountStage
  ) throws(TrackingError) -> DocumentKind {
    guard case .count(let made) = header.kind.posting else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        "\(header.no) is a \(header.kind.name) and counts nothing",
        advice: "`count … as` or `count order` opens a physical inventory")
    }
    guard header.kind == .countOrder else { return made }
    guard (header.status == .finished) == (stage == .finished) else {
      throw TrackingError(
        .actionUnfit, blaming: .document,
        stage == .finished ? "\(header.no) is not finished yet" : "\(header.no) is finished",
        advice: stage == .finished ? "`finish` it first" : "open another order")
    }
    return made
  }

  private func countedSKU(_ goods: Goods, _ header: Document) -> StockkeepingUnit {
    StockkeepingUnit(
      itemNo: goods.itemNo, variantCode: goods.variantCode,
      locationCode: goods.locationCode.isBlank ? header.locationCode : goods.locationCode)
  }

  private func countedLine(
    _ sku: StockkeepingUnit, _ bin: BinCode?, of document: RowID<Document>
  ) -> RowID<DocumentLine>? {
    lineIDs(of: document).first {
      trackedSKUs[lines[$0].stock].unit == sku && lines[$0].binCode == bin ?? .blank
    }
  }

  /// Where goods lie in bins, they are counted bin by bin (W-072c); nil elsewhere.
  private func countedBin(
    _ goods: Goods, at code: LocationCode
  ) throws(TrackingError) -> BinCode? {
    guard let setup = warehouseSetup(of: code), setup.hasBins else {
      if !goods.bin.isBlank { _ = try requireBins(at: code) }
      return nil
    }
    // Adding the line refuses a directed location (W-079a).
    if setup.isDirected { return nil }
    guard !goods.bin.isBlank else {
      throw TrackingError(
        .binRequired, blaming: .bin,
        "goods at \(code) are counted bin by bin: say in which one \(goods.itemNo) is (W-072c)",
        advice: "`in bin B`")
    }
    let bin = try binCode(goods.bin, at: code)
    _ = try requireBin(bin, at: code)
    return bin
  }

  /// What the books say of each number: of a bin what it holds, elsewhere what was posted.
  ///
  /// - Throws: `action-unfit` for an item with numbers that its bins do not know (W-011).
  private mutating func expectations(
    of sku: StockkeepingUnit, in bin: BinCode?, _ item: Item
  ) throws(TrackingError) -> [(stock: TrackedSKUID, quantity: Quantity)] {
    guard let bin else { return stocks(of: sku).map { ($0, booked($0)) } }
    let code = trackingCode(of: item)
    guard !isCountedByNumbers(item) || code.specificKinds == code.warehouseKinds else {
      throw TrackingError(
        .actionUnfit, blaming: .item,
        "the bins of \(sku.locationCode) do not know the numbers of \(item.no), so they are not counted by bin (W-011)",
        advice: "adjust what differs: `adjust … in bin …`")
    }
    guard let row = self.bin(bin, at: sku.locationCode),
      let content = content(sku, in: item.baseUnit, row)
    else { return [] }
    guard isCountedByNumbers(item) else {
      return [(trackedSKUs.intern(TrackedSKU(sku)), binContents[content].quantityBase)]
    }
    return binNumbers.ids(inList: BinNumber.List.content, key: content.raw).map {
      (binNumbers[$0].stock, binNumbers[$0].quantityBase)
    }
  }

  /// The numbers of goods at a place that were ever there, in the order in which they came.
  private func stocks(of sku: StockkeepingUnit) -> [TrackedSKUID] {
    var result: [TrackedSKUID] = []
    trackedSKUs.forEach(of: sku.itemNo) {
      if trackedSKUs[$0].unit == sku { result.append($0) }
    }
    return result.sorted { $0.raw < $1.raw }
  }

  private func booked(_ stock: TrackedSKUID) -> Quantity {
    var sum = Quantity.zero
    var id = itemLedgerEntries.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
    while !id.isNone {
      sum += itemLedgerEntries[id].quantity
      id = itemLedgerEntries.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
    }
    return sum
  }
}
