// Tracing: where goods came from and went, and every record that holds a number.
// Tables: read only: ledger, applications, posted lines.
// Rules: of tracking, those of tracing and of finding entries.
// Entry points: `Trace`, `FindEntries`, `Recall`.
// Order of checks: none; what is not there is not found.

/// Which way a trace goes.
public enum TraceDirection: Hashable, Sendable {
  /// From an origin to where the goods were used.
  case toUsage
  /// From a usage back to where the goods came from.
  case toOrigin
}

/// Which components of a production order a trace shows besides the goods themselves (T-200).
public enum TraceComponents: Hashable, Sendable {
  /// Only what is made and used under the number itself.
  case none
  /// Those that have numbers (T-200).
  case tracked
  /// Those without numbers, too.
  case all
}

/// One line of a trace, in the order of reading: an entry under the entry that led to it.
public struct TraceLine: Hashable, BitwiseCopyable, Sendable {
  /// The item ledger entry.
  public let entry: RowID<ItemLedgerEntry>
  /// The place of the parent among the lines; -1 for a root.
  public let parent: Int32
  /// How many steps from a root, which has 0.
  public let level: Int32
  /// True when the entry stands further up already; nothing is repeated beneath it.
  public let isAgain: Bool
}

/// Follows tracked goods through their applications, forwards or back (T-200 to T-209).
///
/// Two limits of BC are not kept: depth has no bound (T-206), and an entry that was traced already
/// stands once more, marked, with nothing beneath it, components included (T-209). So a trace costs
/// what it visits, and circles end.
public struct Trace: Sendable {
  /// Where the goods went, or where they came from (T-200).
  public var direction: TraceDirection
  /// At least one number, or an item.
  public var key: TrackingKey
  /// Blank for every item that has the number.
  public var itemNo: ItemNo
  /// Nil for every variant; blank for goods without one.
  public var variantCode: VariantCode?
  /// Which components of production are shown; by default those that are tracked (T-200).
  public var components: TraceComponents = .tracked
  /// Only what had happened by then.
  public var cut: LedgerCut?
  /// Numbers left out of the key must be blank (T-211), instead of whatever they are.
  public var isExact = false

  /// A trace of one number, of one item or of whichever, as all is known now.
  public init(_ key: TrackingKey, of itemNo: ItemNo = .blank, _ direction: TraceDirection) {
    self.key = key
    self.itemNo = itemNo
    self.direction = direction
  }

  /// The lines of the trace, pre-order.
  public func lines(on model: borrowing Model) -> [TraceLine] {
    var walk = TraceWalk(direction: direction, components: components)
    for root in roots(model) { walk.follow(root, on: model) }
    return cut.map { Self.kept(walk.lines, at: $0, model) } ?? walk.lines
  }

  /// The lines of entries that were there, as far as those above them are.
  private static func kept(
    _ lines: [TraceLine], at cut: LedgerCut, _ model: borrowing Model
  ) -> [TraceLine] {
    var places = [Int32](repeating: -1, count: lines.count)
    var kept: [TraceLine] = []
    for (place, line) in lines.enumerated() where cut.includes(line.entry, on: model) {
      let parent = line.parent < 0 ? -1 : places[Int(line.parent)]
      guard line.parent < 0 || parent >= 0 else { continue }
      places[place] = Int32(kept.count)
      kept.append(
        TraceLine(entry: line.entry, parent: parent, level: line.level, isAgain: line.isAgain))
    }
    return kept
  }

  /// T-211: the other way from one line of this trace, with all that the line carries.
  ///
  /// - Throws: `line-unknown` when the trace has no such line; lines count from 1.
  public func opposite(
    ofLine number: Int, on model: borrowing Model
  ) throws(TrackingError) -> Trace {
    let lines = lines(on: model)
    guard lines.indices.contains(number - 1) else {
      throw TrackingError(
        .lineUnknown, blaming: .line, "the trace has no line \(number)",
        detail: "it has \(lines.count) lines")
    }
    let goods = model.trackedSKUs[model.itemLedgerEntries[lines[number - 1].entry].stock]
    var trace = Trace(
      goods.tracking, of: goods.unit.itemNo, direction == .toOrigin ? .toUsage : .toOrigin)
    trace.variantCode = goods.unit.variantCode
    trace.components = components
    trace.isExact = true
    return trace
  }

  /// T-202: the entries that match, in the order in which they become roots: by number, and those
  /// of a package alone by item first (T-201); neither a number nor an item finds nothing.
  func roots(_ model: borrowing Model) -> [RowID<ItemLedgerEntry>] {
    var stocks: [TrackedSKUID] = []
    if key.isBlank {
      model.trackedSKUs.forEach(of: itemNo) { stocks.append($0) }
    } else {
      model.trackedSKUs.forEach(carrying: key) { stocks.append($0) }
    }
    let found = stocks.filter { isMeant(model.trackedSKUs[$0]) }
      .flatMap { model.itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: $0.raw) }
      .filter { isRoot(model.itemLedgerEntries[$0]) }
    let isByItem = key.serialNo.isBlank && key.lotNo.isBlank && itemNo.isBlank
    return found.sorted { first, second in
      let (first, second) = direction == .toUsage ? (first, second) : (second, first)
      if isByItem {
        let (own, other) = (self.item(of: first, model), self.item(of: second, model))
        if own != other { return model.names.precedes(own.id, other.id) }
      }
      return first.raw < second.raw
    }
  }

  private func isMeant(_ goods: TrackedSKU) -> Bool {
    !goods.tracking.isBlank && (isExact ? goods.tracking == key : goods.tracking.matches(key))
      && (itemNo.isBlank || goods.unit.itemNo == itemNo)
      && (variantCode == nil || goods.unit.variantCode == variantCode)
  }

  /// A reversed consumption is never a root (T-202).
  private func isRoot(_ entry: ItemLedgerEntry) -> Bool {
    direction == .toOrigin || entry.isPositive && entry.type != .consumption
  }

  private func item(of entry: RowID<ItemLedgerEntry>, _ model: borrowing Model) -> ItemNo {
    model.trackedSKUs[model.itemLedgerEntries[entry].stock].unit.itemNo
  }
}
