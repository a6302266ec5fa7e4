import ItemTracking
import LotwiseSyntax

/// Bins that a clause may name, with what is in them.
extension Session {
  /// Bins by location and code; of the statement's item, when it names one, only what they hold of
  /// it is told.
  func binCandidates(_ place: CursorPlace) -> [Completion.Candidate] {
    let location = place.value(.location).flatMap { model.names.known(code: $0) }
    return binCandidates(at: location, of: item(place))
  }

  /// Bins of all places.
  func allBinCandidates() -> [Completion.Candidate] { binCandidates(at: nil, of: nil) }

  private func binCandidates(at location: Int32?, of itemNo: ItemNo?) -> [Completion.Candidate] {
    var found: [(order: String, candidate: Completion.Candidate)] = []
    model.bins.forEach { id, bin in
      guard location == nil || bin.locationCode.id == location else { return }
      let code = model.names.text(bin.code)
      let detail = [model.names.text(bin.locationCode), contents(of: id, itemNo)]
        .filter { !$0.isEmpty }.joined(separator: ": ")
      found.append((model.binOrder(id), Completion.Candidate(code, detail)))
    }
    return found.sorted { $0.order < $1.order }.map(\.candidate)
  }

  /// `5 of BOLT, 3 of NUT`, the first few.
  private func contents(of bin: RowID<Bin>, _ itemNo: ItemNo?) -> String {
    var held: [String] = []
    for id in model.binContents.ids(inList: BinContent.List.bin, key: bin.raw) {
      let content = model.binContents[id]
      let item = model.trackedSKUs[content.stock].unit.itemNo
      guard !content.quantityBase.isZero, itemNo == nil || itemNo == item else { continue }
      held.append("\(content.quantityBase) of \(model.names.text(item))")
    }
    held.sort()
    return held.prefix(3).joined(separator: ", ") + (held.count > 3 ? ", …" : "")
  }

  func zoneCandidates() -> [Completion.Candidate] {
    var found: Set<String> = []
    model.zones.forEach { _, zone in found.insert(model.names.text(zone.code)) }
    return found.sorted().map { Completion.Candidate($0) }
  }
}
