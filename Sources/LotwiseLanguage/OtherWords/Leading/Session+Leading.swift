import ItemTracking
import LotwiseSyntax

/// What is known of the names in a line, for finding what it means.
extension Session {
  /// The names of a line by the model, and by `made` where a script makes them.
  func book(
    for line: String, made: (_ name: String) -> Set<LinePart.Kind> = { _ in [] },
    itemOf: @escaping (_ kind: String, _ number: String) -> String? = { _, _ in nil }
  ) -> NameBook {
    let others = otherNames()
    var kinds: [String: Set<LinePart.Kind>] = [:]
    var items: [String: Set<String>] = [:]
    var lines: [String: [NameBook.Line]] = [:]
    var openings: [String: (String) -> String] = [:]
    var days: [String: String] = [:]
    var booked: Set<String> = []
    for token in LineToken.all(of: line) {
      for name in Self.spellings(of: token.text) where kinds[name] == nil {
        var found = made(name).union(others[name] ?? [])
        for kind in knownKinds(name) { LinePart.Kind(kind).map { _ = found.insert($0) } }
        kinds[name] = found
        if let held = linesOfDocument(name) {
          lines[name] = held
          items[name] = Set(held.map(\.item))
        }
        openings[name] = opening(like: name)
        if documentNo(name).flatMap({ model.postedDocument($0) }) != nil { booked.insert(name) }
        days[name] = openDocument(name).map { NameBook.day(of: $0.kind) }
      }
    }
    let known = itemsOfNumbers(in: kinds)
    let stocks = stocksOfNumbers(in: kinds)
    let kindsOfItems = kinds.filter { $0.value.contains(.item) }.keys
      .reduce(into: [:]) { $0[$1] = kindOfNumbers($1) }
    let places = placesOfBins(in: kinds)
    let postedNames = booked
    let (placesOfBins, daysOfDocuments, openingsOfDocuments) = (places, days, openings)
    let posted = postings(in: kinds)
    let stocked = LineReader.counts(line) ? itemsByPlace() : [:]
    let carded = cards(in: kinds)
    let free = freeNumbers(besides: made)
    let undated = undatedCodes(
      of: Array(kinds.filter { $0.value.contains(.item) }.keys) + Array(known.values))
    let openLines = openQuantities(in: kinds)
    return NameBook(
      kinds: { kinds[$0.uppercased()] ?? [] },
      itemOf: { kind, number in itemOf(kind, number) ?? known["\(kind) \(number.uppercased())"] },
      placeOf: { bin in
        let places = placesOfBins[bin.uppercased()] ?? []
        return places.count == 1 ? places.first : nil
      },
      isOf: { document, item in
        let header = document.prefix { $0 != "." }.uppercased()
        return items[header].map { $0.contains(item.uppercased()) }
      },
      lineOf: { document, item in
        NameBook.line(of: item, among: lines[document.uppercased()] ?? [])
      },
      opening: { document, name in openingsOfDocuments[document.uppercased()].map { $0(name) } },
      kindOfNumbers: { kindsOfItems[$0.uppercased()] },
      stockOf: { kind, number in stocks["\(kind) \(number.uppercased())"] ?? [] },
      dayOf: { daysOfDocuments[$0.uppercased()] },
      postedOf: { kind, name, isReceipt in
        posted["\(kind) \(name.uppercased())"]?.last {
          isReceipt == nil || $0.isReceipt == isReceipt
        }?.line
      },
      itemsAt: { stocked[$0.uppercased()] ?? [] },
      hasCard: { kind, number in carded.contains("\(kind) \(number.uppercased())") },
      free: { free[$0] ?? "\($0)1" }, newest: newestPosting(for: line),
      isPosted: { postedNames.contains($0.uppercased()) },
      workDate: (model.workDate.components.year, model.workDate.components.month),
      worksheet: newestWorksheet(for: line),
      undatedCode: { undated[$0] ?? undated[$0.uppercased()] },
      openQuantity: { openLines[$0.uppercased()] }, orders: openOrders(for: line))
  }

  /// The places that have bins with such names.
  private func placesOfBins(in kinds: [String: Set<LinePart.Kind>]) -> [String: Set<String>] {
    var places: [String: Set<String>] = [:]
    model.bins.forEach { _, bin in
      let code = model.names.text(bin.code).uppercased()
      guard kinds[code] != nil else { return }
      places[code, default: []].insert(model.names.text(bin.locationCode))
    }
    return places
  }

  /// A name as it may be known: as it stands, before a dot, or one of several.
  private static func spellings(of text: String) -> [String] {
    let name = text.uppercased()
    let header = String(name.prefix { $0 != "." })
    return [name, header, String(name.dropLast()), String(name.dropLast(2))]
      .filter { !$0.isEmpty }
  }

  /// Names of parties, bins, units, codes and series.
  func otherNames() -> [String: Set<LinePart.Kind>] {
    var found: [String: Set<LinePart.Kind>] = [:]
    func note(_ text: String, _ kind: LinePart.Kind) {
      if !text.isEmpty { found[text.uppercased(), default: []].insert(kind) }
    }
    model.parties.forEach { _, party in
      note(model.names.text(party.no), party.kind == .vendor ? .vendor : .customer)
    }
    model.bins.forEach { _, bin in note(model.names.text(bin.code), .bin) }
    model.items.forEach { _, item in note(model.names.text(item.baseUnit), .unit) }
    model.units.forEach { _, unit in note(model.names.text(unit.code), .unit) }
    model.variants.forEach { _, variant in note(model.names.text(variant.code), .variant) }
    model.trackingCodes.forEach { _, code in note(model.names.text(code.code), .trackingCode) }
    model.series.forEach { _, line in note(model.names.text(line.series), .series) }
    model.warehouseDocuments.forEach { _, document in
      note(model.names.text(document.no), .document)
    }
    return found
  }

  /// The lines of an open document; nil where there is none.
  private func linesOfDocument(_ name: String) -> [NameBook.Line]? {
    guard let document = documentNo(name).flatMap({ model.document($0) }) else { return nil }
    return model.lineIDs(of: document).map {
      let line = model.lines[$0]
      let item = model.names.text(model.trackedSKUs[line.stock].unit.itemNo).uppercased()
      return (no: "\(line.lineNo)", item: item)
    }
  }

  private func openDocument(_ name: String) -> Document? {
    guard let document = documentNo(name).flatMap({ model.document($0) }) else { return nil }
    return model.documents[document]
  }

  /// The number that a name may be of a document, also one that nobody gave: `~PR1`.
  private func documentNo(_ name: String) -> DocumentNo? {
    DocumentNo(madeText: name) ?? model.names.known(code: name).map { DocumentNo(raw: $0) }
  }

  /// How a document of the kind and for the party of another is opened.
  private func opening(like name: String) -> ((_ name: String) -> String)? {
    guard let header = openDocument(name) else { return nil }
    return NameBook.opening(header.kind, Self.code(model.names.text(header.partyNo)))
  }

  /// What the tracking code of an item asks for.
  private func kindOfNumbers(_ name: String) -> LinePart.Kind? {
    guard let id = model.names.known(code: name) else { return nil }
    var found: Set<LinePart.Kind> = []
    model.trackedSKUs.forEach(of: ItemNo(id: id)) { stock in
      let key = model.trackedSKUs[stock].tracking
      if !key.serialNo.isBlank { found.insert(.serial) }
      if !key.lotNo.isBlank { found.insert(.lot) }
      if !key.packageNo.isBlank { found.insert(.package) }
    }
    return found.count == 1 ? found.first : nil
  }

  private func stocksOfNumbers(
    in kinds: [String: Set<LinePart.Kind>]
  ) -> [String: [NameBook.Stock]] {
    var found: [String: [NameBook.Stock]] = [:]
    for (name, kinds) in kinds where !kinds.isDisjoint(with: LinePart.numbers) {
      for kind in NumberKind.allCases { found["\(kind.name) \(name)"] = stock(of: kind, name) }
    }
    return found
  }

  /// Where there are goods under a number, and how much.
  private func stock(of kind: NumberKind, _ number: String) -> [NameBook.Stock] {
    guard let id = model.names.known(code: number) else { return [] }
    var found: [LocationCode: Quantity] = [:]
    model.trackedSKUs.forEach(carrying: TrackingKey(kind, id)) { stock in
      var entry = model.itemLedgerEntries.first(inList: 0, key: stock.raw)
      while !entry.isNone {
        let remaining = model.itemLedgerEntries[entry].remainingQuantity
        if remaining.isPositive {
          found[model.trackedSKUs[stock].unit.locationCode, default: .zero] += remaining
        }
        entry = model.itemLedgerEntries.next(inList: 0, after: entry)
      }
    }
    return found.map { place, quantity in
      (place: place.isBlank ? "" : Self.code(model.names.text(place)), amount: "\(quantity)")
    }.sorted { $0.place < $1.place }
  }

  /// A posted line, and whether it is one of goods that came in.
  private typealias Posting = (line: String, isReceipt: Bool)

  /// What posted lines moved goods under numbers, and which wrote the entries that are named.
  private func postings(in kinds: [String: Set<LinePart.Kind>]) -> [String: [Posting]] {
    var found: [String: [Posting]] = [:]
    for (name, kinds) in kinds {
      if let no = Int(name), no > 0,
        model.itemLedgerEntries.contains(RowID<ItemLedgerEntry>(entryNo: no))
      {
        found["entry \(name)"] = posting(of: RowID(entryNo: no)).map { [$0] }
      }
      guard !kinds.isDisjoint(with: LinePart.numbers), let id = model.names.known(code: name) else {
        continue
      }
      for kind in NumberKind.allCases {
        // The last one of goods that came in, and of those that left.
        var last: [Bool: RowID<ItemLedgerEntry>] = [:]
        model.trackedSKUs.forEach(carrying: TrackingKey(kind, id)) { stock in
          var entry = model.itemLedgerEntries.first(inList: 0, key: stock.raw)
          while !entry.isNone {
            let row = model.itemLedgerEntries[entry]
            let isIn = row.quantity.isPositive
            let isOrders = row.type == .purchase || row.type == .sale
            if isOrders, !row.posting.isNone, entry.raw > last[isIn]?.raw ?? -1 {
              last[isIn] = entry
            }
            entry = model.itemLedgerEntries.next(inList: 0, after: entry)
          }
        }
        let entries = last.values.sorted { $0.raw < $1.raw }
        found["\(kind.name) \(name)"] = entries.compactMap { posting(of: $0) }
      }
    }
    return found
  }

  private func posting(of entry: RowID<ItemLedgerEntry>) -> Posting? {
    let row = model.itemLedgerEntries[entry]
    guard !row.posting.isNone, row.type == .purchase || row.type == .sale else { return nil }
    let line = model.postedLines[row.posting]
    let no = model.names.text(model.postedDocuments[line.document].no)
    return (line: "\(no).\(line.lineNo)", isReceipt: row.quantity.isPositive)
  }

  /// Of how many items, and entries of one stock, the places are looked for.
  private static let mostLooked = 40

  /// The items that lie at each place.
  private func itemsByPlace() -> [String: [String]] {
    var found: [String: [String]] = [:]
    var looked = 0
    model.items.forEach { _, item in
      looked += 1
      guard looked <= Self.mostLooked else { return }
      var places: Set<String> = []
      model.trackedSKUs.forEach(of: item.no) { stock in
        var entry = model.itemLedgerEntries.first(inList: 0, key: stock.raw)
        for _ in 0..<Self.mostLooked where !entry.isNone {
          if model.itemLedgerEntries[entry].remainingQuantity.isPositive {
            places.insert(model.names.text(model.trackedSKUs[stock].unit.locationCode))
          }
          entry = model.itemLedgerEntries.next(inList: 0, after: entry)
        }
      }
      for place in places {
        found[place.uppercased(), default: []].append(Self.code(model.names.text(item.no)))
      }
    }
    return looked <= Self.mostLooked ? found : [:]
  }

  private func itemsOfNumbers(in kinds: [String: Set<LinePart.Kind>]) -> [String: String] {
    var found: [String: String] = [:]
    for (name, kinds) in kinds {
      for kind in NumberKind.allCases where !kinds.isDisjoint(with: LinePart.numbers) {
        let items = items(with: kind, name)
        guard items.count == 1 else { continue }
        found["\(kind.name) \(name)"] = Self.code(model.names.text(items[0]))
      }
    }
    return found
  }
}

extension ScriptNames.Kind {
  /// What the name of a part stands for in a script; nil for what scripts are not checked for.
  init?(_ kind: LinePart.Kind) {
    guard let own = Self.allCases.first(where: { LinePart.Kind($0) == kind }) else { return nil }
    self = own
  }
}

extension LinePart.Kind {
  init(_ kind: NumberKind) {
    switch kind {
    case .serial: self = .serial
    case .lot: self = .lot
    case .package: self = .package
    }
  }

  /// What a name of a script stands for; nil for what no line is led by.
  init?(_ kind: ScriptNames.Kind) {
    switch kind {
    case .item: self = .item
    case .variant: self = .variant
    case .location: self = .location
    case .vendor: self = .vendor
    case .customer: self = .customer
    case .series: self = .series
    case .unit: self = .unit
    case .document: self = .document
    case .trackingCode: self = .trackingCode
    case .lot: self = .lot
    case .serial: self = .serial
    case .package: self = .package
    case .checkpoint, .party: return nil
    }
  }
}
