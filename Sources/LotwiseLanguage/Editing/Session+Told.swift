import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// What a statement did, in a line for a person at the prompt.
extension Session {
  /// So many things that were done are told one by one.
  private static let mostTold = 3

  /// What was done since a mark, such as `received 10 BOLT lot L1 (entry 1)`; nil when nothing was.
  ///
  /// Of what went back in history the words of that; else of what was written the part that tells
  /// most: ledger entries, reservations, numbers on lines, documents, and last any row.
  public mutating func takeNarration(since mark: Mark) -> String? {
    if let narration = trail.narration {
      trail.narration = nil
      return narration
    }
    let mark = min(mark, model.mark)
    guard model.hasChanged(since: mark) else { return nil }
    let ways = [
      postings(since: mark), bindings(since: mark), openings(since: mark), cards(since: mark),
    ]
    let told = ways.first { !$0.isEmpty } ?? changes(since: mark)
    guard !told.isEmpty else { return nil }
    let rest = told.count - Self.mostTold
    return told.prefix(Self.mostTold).joined(separator: ", ")
      + (rest > 0 ? ", and \(rest) more" : "")
  }

  /// What went into the item ledger.
  private func postings(since mark: Mark) -> [String] {
    model.inserted(in: model.itemLedgerEntries, since: mark).compactMap { id in
      let entry = model.itemLedgerEntries[id]
      let isIn = entry.quantity.isPositive
      // Of a transfer what came in says where to; what left says no more.
      if entry.type == .transfer, !isIn { return nil }
      let verb =
        switch entry.type {
        case .purchase: isIn ? "received" : "sent back"
        case .sale: isIn ? "took back" : "shipped"
        case .positiveAdjustment: "added"
        case .negativeAdjustment: "took off"
        case .transfer: "moved"
        case .consumption, .assemblyConsumption: "consumed"
        case .output, .assemblyOutput: "made"
        }
      let stock = model.trackedSKUs[entry.stock]
      return "\(verb) \(entry.quantity.magnitude) \(goods(stock)) (entry \(id.entryNo))"
    }
  }

  /// What was reserved, and which numbers were put on lines.
  private func bindings(since mark: Mark) -> [String] {
    var reserving: Set<SourceReference> = []
    let reserved: [String] = model.inserted(in: model.reservationEntries, since: mark).compactMap {
      let entry = model.reservationEntries[$0]
      guard entry.status == .reservation, entry.quantity.isNegative, !entry.partner.isNone else {
        return nil
      }
      let supply = model.reservationEntries[entry.partner].source
      reserving.formUnion([entry.source, supply])
      let from = supply.ledgerEntry == nil ? model.cell(supply).printed : "inventory"
      return "reserved \(entry.quantity.magnitude) for "
        + "\(model.cell(entry.source).printed) from \(from)"
    }
    return reserved + numbers(since: mark, besides: reserving)
  }

  /// How much more of a number lines have than before, on rows that are new and on others.
  private func numbers(since mark: Mark, besides told: Set<SourceReference>) -> [String] {
    struct Number: Hashable {
      var source: SourceReference
      var key: TrackingKey
    }
    var more: [Number: Quantity] = [:]
    var order: [Number] = []
    func add(_ entry: ReservationEntry, _ sign: Int64) {
      let key = model.trackedSKUs[entry.stock].tracking
      guard !key.isBlank, entry.source.ledgerEntry == nil, !told.contains(entry.source) else {
        return
      }
      let number = Number(source: entry.source, key: key)
      if more[number] == nil { order.append(number) }
      more[number, default: .zero] += entry.quantity.magnitude.times(sign: sign)
    }
    let rows = model.rowsBefore(mark, in: model.reservationEntries)
    for (id, old) in rows.sorted(by: { $0.id.raw < $1.id.raw }) {
      if model.reservationEntries.contains(id) { add(model.reservationEntries[id], 1) }
      if let old { add(old, -1) }
    }
    return order.compactMap { number in
      guard let quantity = more[number], quantity.isPositive else { return nil }
      return "\(model.cell(number.source).printed): \(quantity) of \(model.text(of: number.key))"
    }
  }

  /// Documents that were opened, and posted ones that were made.
  private func openings(since mark: Mark) -> [String] {
    let posted = model.inserted(in: model.postedDocuments, since: mark).map { id in
      let document = model.postedDocuments[id]
      return "posted \(document.kind.name) \(model.names.text(document.no))"
    }
    if !posted.isEmpty { return posted }
    return model.inserted(in: model.documents, since: mark).map { id in
      let document = model.documents[id]
      let count = model.lineIDs(of: id).count
      return "opened \(document.kind.name) \(model.names.text(document.no)) with "
        + (count == 1 ? "1 line" : "\(count) lines")
    }
  }

  /// Numbers that were blocked or released, and those with a new card: `lot L1 of BOLT blocked`.
  private func cards(since mark: Mark) -> [String] {
    model.rowsBefore(mark, in: model.numberInformation).sorted { $0.id.raw < $1.id.raw }
      .compactMap { id, old in
        guard model.numberInformation.contains(id) else { return nil }
        let card = model.numberInformation[id]
        let name = name(of: card)
        let wasBlocked = old.map { $0.blocked != 0 } ?? false
        if wasBlocked != (card.blocked != 0) {
          return name + (wasBlocked ? " no longer blocked" : " blocked")
        }
        return old == nil ? "card of \(name) made" : nil
      }
  }

  /// What cards that came, went or changed are of, by their entry numbers.
  private func cardNames(since mark: Mark) -> [String: String] {
    var found: [String: String] = [:]
    for (id, old) in model.rowsBefore(mark, in: model.numberInformation) {
      let isThere = model.numberInformation.contains(id)
      guard let card = isThere ? model.numberInformation[id] : old else { continue }
      found["\(Int(id.raw) + 1)"] = name(of: card)
    }
    return found
  }

  /// What lines and components that came, went or changed are called, by their tables and places.
  private func lineNames(since mark: Mark) -> [String: [String: String]] {
    let documents = Dictionary(
      uniqueKeysWithValues: model.rowsBefore(mark, in: model.documents).map { ($0.id, $0.before) })
    let lines = Dictionary(
      uniqueKeysWithValues: model.rowsBefore(mark, in: model.lines).map { ($0.id, $0.before) })
    func name(of line: DocumentLine) -> String {
      let isThere = model.documents.contains(line.document)
      let header = isThere ? model.documents[line.document] : documents[line.document] ?? nil
      return "\(header.map { model.names.text($0.no) } ?? "").\(line.lineNo)"
    }
    var found: [String: [String: String]] = [:]
    for (id, old) in lines {
      guard let line = model.lines.contains(id) ? model.lines[id] : old else { continue }
      found["\(DocumentLine.tableName)", default: [:]]["\(Int(id.raw) + 1)"] = name(of: line)
    }
    for (id, old) in model.rowsBefore(mark, in: model.components) {
      let isThere = model.components.contains(id)
      guard let component = isThere ? model.components[id] : old else { continue }
      let owner = component.line
      guard let line = model.lines.contains(owner) ? model.lines[owner] : lines[owner] ?? nil
      else { continue }
      found["\(ProductionComponent.tableName)", default: [:]]["\(Int(id.raw) + 1)"] =
        "\(name(of: line)).\(component.componentNo)"
    }
    return found
  }

  private func name(of card: NumberInformation) -> String {
    let number = model.names.text(LotNo(id: card.number))
    return "\(card.kind.name) \(number) of \(model.names.text(card.itemNo))"
  }

  /// Any row that came, went or changed.
  private mutating func changes(since mark: Mark) -> [String] {
    let table = differences(since: mark)
    let parties = partyKinds(since: mark)
    let cards = cardNames(since: mark)
    let lines = lineNames(since: mark)
    var told: [String] = []
    var rows: Set<String> = []
    for cells in table.rows.map({ $0.map(\.printed) }) {
      let isParty = cells[0] == "\(Party.tableName)"
      let kind = isParty ? parties[cells[1]] : nil
      let isCard = cells[0] == "\(NumberInformation.tableName)"
      let card = isCard ? cards[cells[1]] : nil
      let name = lines[cells[0]]?[cells[1]] ?? cells[1]
      let row = card ?? "\(kind ?? Self.one(of: cells[0])) \(name)"
      switch cells[2] {
      case "changed": told.append("\(row): \(cells[3]) \(cells[4]) → \(cells[5])")
      case let change where rows.insert(row).inserted: told.append("\(row) \(change)")
      default: continue
      }
    }
    return told
  }

  /// Of the parties that came, went or changed what they are: vendors or customers; of a number
  /// that both have none.
  private mutating func partyKinds(since mark: Mark) -> [String: String] {
    var found: [String: Set<String>] = [:]
    for change in model.changes(since: mark) where change.layout.name == "\(Party.tableName)" {
      guard let values = change.after ?? change.before, let no = values.first,
        let column = change.layout.columns.firstIndex(where: { $0.name == "kind" }),
        let kind = PartyKind(rawValue: UInt8(truncatingIfNeeded: values[column]))
      else { continue }
      let name = model.names.text(PartyNo(id: Int32(truncatingIfNeeded: no)))
      found[name, default: []].insert("\(kind)")
    }
    return found.compactMapValues { $0.count == 1 ? $0.first : nil }
  }

  /// One of what a table holds: `tracking code` of `tracking-codes`.
  private static func one(of table: String) -> String {
    let words = table.replacing("-", with: " ")
    if words.hasSuffix("ies"), words != "series" { return words.dropLast(3) + "y" }
    return words.hasSuffix("s") && words != "series" ? String(words.dropLast()) : words
  }

  private func goods(_ stock: TrackedSKU) -> String {
    let number = model.text(of: stock.tracking)
    let place = stock.unit.locationCode
    return model.names.text(stock.unit.itemNo) + (number.isEmpty ? "" : " " + number)
      + (place.isBlank ? "" : " at " + model.names.text(place))
  }

  // MARK: What is taken back

  /// Notes the statement that ended, so that taking it back can say what it was.
  mutating func noteDone(_ place: SourceLocation) {
    guard keepsEverything, let mark = history.statementMarks.last else { return }
    while let last = history.donePlaces.last, last.mark >= mark { history.donePlaces.removeLast() }
    history.donePlaces.append((mark, history.placeDoneAgain ?? place))
    history.placeDoneAgain = nil
  }

  /// The statements that began at or after a mark, the newest first; they are no longer done.
  mutating func takeDone(since mark: Mark) -> [SourceLocation] {
    var taken: [SourceLocation] = []
    while let last = history.donePlaces.last, last.mark >= mark {
      taken.append(last.place)
      history.donePlaces.removeLast()
    }
    return taken
  }

  /// The first line of a statement that ran.
  func firstLine(at place: SourceLocation) -> String {
    let text = sources[place.source].string(place.span)
    let line = text.prefix { $0 != "\n" }
    return line.count < text.count ? line + " …" : text
  }
}
