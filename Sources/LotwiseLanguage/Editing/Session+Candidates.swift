import ItemTracking
import LotwiseReports
import LotwiseSyntax

/// Which rows of the model a clause is about, by the name that its value has in the forms.
extension Session {
  private typealias Candidate = Completion.Candidate

  func modelCandidates(
    for label: String, _ form: Form, _ place: CursorPlace
  ) -> [Completion.Candidate] {
    switch label {
    case "item", "whole item": return itemCandidates()
    case "variant": return variantCandidates(place)
    case "serial no.": return numberCandidates(place) { $0.serialNo.id }
    case "lot no.": return numberCandidates(place) { $0.lotNo.id }
    case "package no.": return numberCandidates(place) { $0.packageNo.id }
    case "location", "location in transit", "destination": return locationCandidates()
    case "vendor": return partyCandidates(.vendor)
    case "customer": return partyCandidates(.customer)
    case "tracking code": return trackingCodeCandidates()
    case "series", "lot series", "serial series", "package series": return seriesCandidates()
    case "document", "other document", "order", "line", "demand", "posted line",
      "production order":
      return documentCandidates(place.typed, posted: label == "posted line")
    case "checkpoint": return checkpoints.keys.sorted().map { Candidate($0) }
    case "code" where form.phrase.hasPrefix("expect"):
      return ErrorCode.allCases.map { Candidate($0.rawValue, $0.title) }
    case "name" where form.phrase == "do":
      return definitions.keys.sorted().map { Candidate($0) }
    default: return []
    }
  }

  func itemCandidates() -> [Completion.Candidate] {
    var found: [Candidate] = []
    tables.items.forEach { _, item in
      found.append(Candidate(tables.names.text(item.no), tables.names.text(item.description)))
    }
    return found.sorted { $0.text < $1.text }
  }

  private func variantCandidates(_ place: CursorPlace) -> [Completion.Candidate] {
    guard let item = item(place) else { return [] }
    var found: [Candidate] = []
    tables.variants.forEach { _, variant in
      if variant.itemNo == item { found.append(Candidate(tables.names.text(variant.code))) }
    }
    return found.sorted { $0.text < $1.text }
  }

  func locationCandidates() -> [Completion.Candidate] {
    var found: [Candidate] = []
    tables.locations.forEach { _, location in
      let detail = tables.names.text(location.description)
      found.append(Candidate(tables.names.text(location.code), detail))
    }
    return found.sorted { $0.text < $1.text }
  }

  func partyCandidates(_ kind: PartyKind) -> [Completion.Candidate] {
    var found: [Candidate] = []
    tables.parties.forEach { _, party in
      guard party.kind == kind else { return }
      found.append(Candidate(tables.names.text(party.no), tables.names.text(party.name)))
    }
    return found.sorted { $0.text < $1.text }
  }

  func trackingCodeCandidates() -> [Completion.Candidate] {
    var found: [Candidate] = []
    tables.trackingCodes.forEach { _, code in
      found.append(Candidate(tables.names.text(code.code)))
    }
    return found.sorted { $0.text < $1.text }
  }

  func seriesCandidates() -> [Completion.Candidate] {
    var last: [String: String] = [:]
    tables.series.forEach { _, line in
      last[tables.names.text(line.series)] = tables.names.text(line.lastNoUsed)
    }
    return last.sorted { $0.key < $1.key }.map { Candidate($0.key, $0.value) }
  }

  /// The item that the place is about: named before, or that of the line named before.
  private func item(_ place: CursorPlace) -> ItemNo? {
    if let text = place.value("item"), let id = tables.names.known(code: text) {
      return ItemNo(id: id)
    }
    guard let path = place.value("document", "line", "demand"), let line = line(named: path)
    else { return nil }
    return tables.stockKeys[tables.lines[line].stock].unit.itemNo
  }

  private func line(named path: String) -> RowID<DocumentLine>? {
    let parts = path.split(separator: ".")
    guard let first = parts.first, let document = document(named: String(first)) else {
      return nil
    }
    guard parts.count > 1 else { return tables.lineIDs(of: document).first }
    return Int32(parts[1]).flatMap { tables.lineIfAny($0, of: document) }
  }

  private func document(named text: String) -> RowID<Document>? {
    var found: RowID<Document>?
    let wanted = text.uppercased()
    tables.documents.forEach { id, document in
      if tables.names.text(document.no) == wanted { found = id }
    }
    return found
  }

  /// The numbers of the item in inventory, with how many there are and when they expire.
  private func numberCandidates(
    _ place: CursorPlace, _ number: (TrackingKey) -> Int32
  ) -> [Completion.Candidate] {
    guard let item = item(place) else { return [] }
    let location = place.value("location").flatMap { tables.names.known(code: $0) }
    var totals: [Int32: StockFigures] = [:]
    tables.stockKeys.forEach(of: item) { id in
      let stock = tables.stockKeys[id]
      let no = number(stock.tracking)
      guard no != 0, location == nil || stock.unit.locationCode.id == location else { return }
      let figures = tables.availability(of: id)
      guard figures.total.isPositive else { return }
      var sum = totals[no] ?? StockFigures()
      sum.total += figures.total
      sum.expiration = figures.expiration.or(sum.expiration)
      totals[no] = sum
    }
    let unit = (try? tables.item(item)).map { tables.names.text($0.baseUnit) } ?? ""
    return totals.map { no, figures in
      let expires = figures.expiration.isBlank ? "" : ", expires \(figures.expiration)"
      let amount = unit.isEmpty ? "\(figures.total)" : "\(figures.total) \(unit)"
      return Candidate(tables.names.text(no), amount + expires)
    }.sorted { $0.text < $1.text }
  }

  /// Documents; after a dot the lines of one.
  func documentCandidates(_ typed: String, posted: Bool) -> [Completion.Candidate] {
    if let dot = typed.lastIndex(of: "."), !posted {
      guard let document = document(named: String(typed[..<dot])) else { return [] }
      return tables.lineIDs(of: document).map { id in
        let line = tables.lines[id]
        let item = tables.names.text(tables.stockKeys[line.stock].unit.itemNo)
        let unit = tables.names.text(line.unitCode)
        return Candidate(tables.lineName(id), "\(line.quantity) \(unit) of \(item)")
      }
    }
    var found: [Candidate] = []
    if posted {
      tables.postedDocuments.forEach { _, document in
        found.append(Candidate(tables.names.text(document.no), document.kind.name))
      }
    } else {
      tables.documents.forEach { _, document in
        found.append(Candidate(tables.names.text(document.no), document.kind.name))
      }
    }
    return found.filter { !$0.text.isEmpty }.sorted { $0.text < $1.text }
  }
}
