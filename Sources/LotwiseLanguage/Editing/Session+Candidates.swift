import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Which rows of the model a clause is about, by the name that its value has in the forms.
extension Session {
  private typealias Candidate = Completion.Candidate

  func modelCandidates(
    for role: ValueRole.Kind, _ place: CursorPlace
  ) -> [Completion.Candidate] {
    switch role {
    case .item: itemCandidates()
    case .variant: variantCandidates(place)
    case .serial: numberCandidates(place, .serial)
    case .lot: numberCandidates(place, .lot)
    case .package: numberCandidates(place, .package)
    case .location: locationCandidates()
    case .bin: binCandidates(place)
    case .zone: zoneCandidates()
    case .vendor: partyCandidates(.vendor)
    case .customer: partyCandidates(.customer)
    case .party: partyCandidates(.vendor) + partyCandidates(.customer)
    case .trackingCode: trackingCodeCandidates()
    case .series: seriesCandidates()
    case .document: documentCandidates(place.typed, posted: false)
    case .postedDocument: documentCandidates(place.typed, posted: true)
    case .checkpoint: history.checkpoints.keys.sorted().map { Candidate($0) }
    case .refusal: ErrorCode.allCases.map { Candidate($0.rawValue, $0.title) }
    case .definition: definitions.keys.sorted().map { Candidate($0) }
    case .file: fileCandidates(place.typed)
    case .topic: topicCandidates()
    case .unit: unitCandidates()
    case .none, .table, .column, .subject, .figure, .variable, .scenario, .tag, .rule,
      .example, .times, .condition,
      .otherwise, .look:
      []
    }
  }

  func itemCandidates() -> [Completion.Candidate] {
    var found: [Candidate] = []
    model.items.forEach { _, item in
      found.append(Candidate(model.names.text(item.no), model.names.text(item.description)))
    }
    return found.sorted { $0.text < $1.text }
  }

  private func variantCandidates(_ place: CursorPlace) -> [Completion.Candidate] {
    guard let item = item(place) else { return [] }
    var found: [Candidate] = []
    model.variants.forEach { _, variant in
      if variant.itemNo == item { found.append(Candidate(model.names.text(variant.code))) }
    }
    return found.sorted { $0.text < $1.text } + [Candidate("none")]
  }

  func locationCandidates() -> [Completion.Candidate] {
    var found: [Candidate] = []
    model.locations.forEach { _, location in
      let detail = model.names.text(location.description)
      found.append(Candidate(model.names.text(location.code), detail))
    }
    return found.sorted { $0.text < $1.text }
  }

  func partyCandidates(_ kind: PartyKind) -> [Completion.Candidate] {
    var found: [Candidate] = []
    model.parties.forEach { _, party in
      guard party.kind == kind else { return }
      found.append(Candidate(model.names.text(party.no), model.names.text(party.name)))
    }
    return found.sorted { $0.text < $1.text }
  }

  func trackingCodeCandidates() -> [Completion.Candidate] {
    var found: [Candidate] = []
    model.trackingCodes.forEach { _, code in
      found.append(Candidate(model.names.text(code.code)))
    }
    return found.sorted { $0.text < $1.text }
  }

  func seriesCandidates() -> [Completion.Candidate] {
    var last: [String: String] = [:]
    model.series.forEach { _, line in
      last[model.names.text(line.series)] = model.names.text(line.lastNoUsed)
    }
    return last.sorted { $0.key < $1.key }.map { Candidate($0.key, $0.value) }
  }

  /// Units of all items, each once.
  func unitCandidates() -> [Completion.Candidate] {
    var found: Set<String> = []
    model.items.forEach { _, item in found.insert(model.names.text(item.baseUnit)) }
    model.units.forEach { _, unit in found.insert(model.names.text(unit.code)) }
    return found.filter { !$0.isEmpty }.sorted().map { Candidate($0) }
  }

  /// What a quantity goes on with: `of`, before it a unit.
  func amountCandidates(_ place: CursorPlace) -> [Completion.Candidate] {
    guard let amount = place.amount else { return [] }
    return [Candidate("of")] + (amount == .unit ? unitCandidates() : [])
  }

  /// Whether a word is an action that the document said before does not allow.
  func isForbiddenAction(_ word: String, _ place: CursorPlace) -> Bool {
    guard PostingAction.Verb(rawValue: word) != nil, place.words.contains("post"),
      let name = place.value(.document), let id = document(named: name)
    else { return false }
    return !model.documents[id].kind.allows(word)
  }

  /// The item that the place is about: named before, or that of the line named before.
  func item(_ place: CursorPlace) -> ItemNo? {
    if let text = place.value(.item), let id = model.names.known(code: text) {
      return ItemNo(id: id)
    }
    guard let path = place.value(.document), let line = line(named: path)
    else { return nil }
    return model.trackedSKUs[model.lines[line].stock].unit.itemNo
  }

  private func line(named path: String) -> RowID<DocumentLine>? {
    let parts = path.split(separator: ".")
    guard let first = parts.first, let document = document(named: String(first)) else {
      return nil
    }
    guard parts.count > 1 else { return model.lineIDs(of: document).first }
    return Int32(parts[1]).flatMap { model.lineIfAny($0, of: document) }
  }

  private func document(named text: String) -> RowID<Document>? {
    var found: RowID<Document>?
    let wanted = text.uppercased()
    model.documents.forEach { id, document in
      if model.names.text(document.no) == wanted { found = id }
    }
    return found
  }

  /// The numbers of the item in inventory, with how many there are and when they expire.
  private func numberCandidates(
    _ place: CursorPlace, _ kind: NumberKind
  ) -> [Completion.Candidate] {
    guard let item = item(place) else { return numberNames(kind.name) }
    let location = place.value(.location).flatMap { model.names.known(code: $0) }
    var totals: [Int32: StockFigures] = [:]
    model.trackedSKUs.forEach(of: item) { id in
      let stock = model.trackedSKUs[id]
      let no = stock.tracking.number(kind)
      guard no != 0, location == nil || stock.unit.locationCode.id == location else { return }
      let figures = model.availability(of: id)
      guard figures.total.isPositive else { return }
      var sum = totals[no] ?? StockFigures()
      sum.total += figures.total
      sum.expiration = figures.expiration.or(sum.expiration)
      totals[no] = sum
    }
    let unit = (try? model.item(item)).map { model.names.text($0.baseUnit) } ?? ""
    return totals.map { no, figures in
      let expires = figures.expiration.isBlank ? "" : ", expires \(figures.expiration)"
      let amount = unit.isEmpty ? "\(figures.total)" : "\(figures.total) \(unit)"
      return Candidate(model.names.text(no), amount + expires)
    }.sorted { $0.text < $1.text }
  }

  /// Documents; after a dot the lines of one.
  func documentCandidates(_ typed: String, posted: Bool) -> [Completion.Candidate] {
    if let dot = typed.lastIndex(of: "."), posted {
      return postedLineCandidates(String(typed[..<dot]))
    }
    if let dot = typed.lastIndex(of: "."), !posted {
      guard let document = document(named: String(typed[..<dot])) else { return [] }
      return model.lineIDs(of: document).map { id in
        let line = model.lines[id]
        let item = model.names.text(model.trackedSKUs[line.stock].unit.itemNo)
        let unit = model.names.text(line.unitCode)
        return Candidate(model.lineName(id), "\(line.quantity) \(unit) of \(item)")
      }
    }
    var found: [Candidate] = []
    if posted {
      model.postedDocuments.forEach { _, document in
        found.append(Candidate(model.names.text(document.no), document.kind.name))
      }
    } else {
      model.documents.forEach { _, document in
        found.append(Candidate(model.names.text(document.no), document.kind.name))
      }
      model.warehouseDocuments.forEach { _, document in
        found.append(Candidate(model.names.text(document.no), document.kind.name))
      }
    }
    return found.filter { !$0.text.isEmpty }.sorted { $0.text < $1.text }
  }

  private func postedLineCandidates(_ name: String) -> [Completion.Candidate] {
    guard let no = model.names.known(code: name),
      let document = model.postedDocument(DocumentNo(raw: no))
    else { return [] }
    var found: [Candidate] = []
    model.postedLines.forEach { _, line in
      guard line.document == document, line.lineNo > 0 else { return }
      let item = model.names.text(model.trackedSKUs[line.stock].unit.itemNo)
      let text = "\(model.names.text(no)).\(line.lineNo)"
      found.append(Candidate(text, item))
    }
    return found
  }
}
