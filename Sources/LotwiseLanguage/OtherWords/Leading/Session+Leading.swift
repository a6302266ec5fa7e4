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
    for token in LineToken.all(of: line) {
      for name in Self.spellings(of: token.text) where kinds[name] == nil {
        var found = made(name).union(others[name] ?? [])
        for kind in knownKinds(name) { LinePart.Kind(kind).map { _ = found.insert($0) } }
        kinds[name] = found
        if let held = itemsOfDocument(name) { items[name] = held }
      }
    }
    let known = itemsOfNumbers(in: kinds)
    var places: [String: Set<String>] = [:]
    model.bins.forEach { _, bin in
      let code = model.names.text(bin.code).uppercased()
      guard kinds[code] != nil else { return }
      places[code, default: []].insert(model.names.text(bin.locationCode))
    }
    let placesOfBins = places
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
      })
  }

  /// A name as it may be known: as it stands, before a dot, or one of several.
  private static func spellings(of text: String) -> [String] {
    let name = text.uppercased()
    let header = String(name.prefix { $0 != "." })
    return [name, header, String(name.dropLast()), String(name.dropLast(2))]
      .filter { !$0.isEmpty }
  }

  /// Names of parties, bins, units, codes and series.
  private func otherNames() -> [String: Set<LinePart.Kind>] {
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

  /// The items on the lines of an open document; nil where there is none.
  private func itemsOfDocument(_ name: String) -> Set<String>? {
    guard let id = model.names.known(code: name),
      let document = model.document(DocumentNo(raw: id))
    else { return nil }
    return Set(
      model.lineIDs(of: document).map {
        model.names.text(model.trackedSKUs[model.lines[$0].stock].unit.itemNo).uppercased()
      })
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

extension LinePart.Kind {
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
