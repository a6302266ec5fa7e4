/// How a tracking line is entered: saved at once, or on a page that is judged when it closes.
public enum TrackingEntry: Sendable { case saved, onPage }

/// The opened item tracking lines of one line: what was saved when it was opened.
///
/// Its changes stand in the tables already, under the mark of the statement that opened it, and
/// count as pending until it is closed (T-052 to T-054, T-252).
public struct TrackingPage: Sendable {
  /// What was saved under a number when the page was opened.
  public struct Saved: Hashable, Sendable {
    /// What the line's rows cover, and what they ask for now.
    public var quantity = Quantity.zero
    /// Of demand: how much was still to be handled, which counts as requested (T-250).
    public var requested = Quantity.zero
  }

  /// The line whose page it is.
  public let source: SourceReference
  /// Where its changes begin: back there it is as if it had not been opened.
  package let start: Mark
  /// By number, what was saved when the page was opened; numbers added since are not in it.
  public internal(set) var saved: [TrackingKey: Saved] = [:]
  /// Numbers that were entered with a quantity of 0: they are not kept (T-043).
  public var emptyKeys: [TrackingKey] = []
  /// Another session changed the line's tracking since the page was opened (T-054).
  public var isStale = false
  /// Left without saving.
  public var isDiscarded = false
}

extension Model {
  /// The tracking page of a line, with what is saved now.
  func trackingPage(of source: SourceReference) -> TrackingPage {
    var page = TrackingPage(source: source, start: mark)
    for id in entries(of: source) {
      let entry = reservationEntries[id]
      let key = trackedSKUs[entry.stock].tracking
      guard !key.isBlank else { continue }
      page.saved[key, default: .init()].quantity += entry.quantity.magnitude
      if entry.quantity.isNegative, !entry.quantityToHandle.isZero {
        page.saved[key, default: .init()].requested += entry.quantity.magnitude
      }
    }
    return page
  }

  /// The rows of a line as another session would find them changed.
  public func trackingRows(of source: SourceReference) -> [ReservationEntry] {
    entries(of: source).map { reservationEntries[$0] }
  }

  /// Closes a page, in BC's order: more than the line is refused (T-052), lines of nothing are
  /// dropped when that is confirmed (T-043), numbers that are short are confirmed (T-053), and
  /// what another session changed is refused (T-054).
  ///
  /// - Throws: `more-than-line`, `drop-empty-lines` and `availability` (questions), `stale-page`.
  mutating func close(_ page: TrackingPage) throws(TrackingError) {
    let source = page.source
    let total = trackableQuantity(of: source)
    var assigned = Quantity.zero
    let lines = trackingLines(of: source)
    for line in lines { assigned += line.quantity }
    if assigned.magnitude > total.magnitude, !isOutput(source) {
      throw .moreThanLine(assigned, total, .line)
    }
    if let empty = page.emptyKeys.first(where: { key in !lines.contains { $0.key == key } }) {
      let question = TrackingError(
        .dropEmptyLines, blaming: .line,
        "\(empty) has no quantity and will not be kept; close all the same? (T-043)")
      guard try ask(question) else { throw .notClosed(question) }
    }
    if isDemand(source), let short = firstShort(lines.map(\.key), for: source, page: page) {
      let question = TrackingError(
        .availability, blaming: .line,
        "there is not enough of \(short) in inventory for \(describe(source)); close all the same? (T-053)"
      )
      guard try ask(question) else { throw .notClosed(question) }
    }
    if page.isStale {
      throw TrackingError(
        .stalePage, blaming: .line,
        "the item tracking of \(describe(source)) was changed meanwhile; open it again (T-054)")
    }
  }

  /// Output may exceed its order line: the excess is not tested there (T-161).
  private func isOutput(_ source: SourceReference) -> Bool {
    source.kind == .line && lines[RowID(raw: source.row)].kind == .productionOrder
  }
}

/// Changes of a line of an opened page that has nothing: it stays until the page is closed (T-043).
extension Model {
  /// Sets the quantity of a number on an opened page; zero leaves the number there with nothing.
  ///
  /// - Throws: as setting a quantity that is saved at once, but for more than the line.
  package mutating func setTracked(
    _ quantity: Quantity, of key: TrackingKey, on page: inout TrackingPage
  ) throws(TrackingError) {
    if let place = page.emptyPlace(of: key), trackingLine(ofExactly: key, on: page.source) == nil {
      guard !quantity.isZero else { return }
      var assignment = AssignTracking(quantity, of: page.emptyKeys[place], to: page.source)
      assignment.entry = .onPage
      try assignment.perform(on: &self)
      page.emptyKeys.remove(at: place)
      return
    }
    let known = try trackingLine(key, on: page.source).key
    try setTracked(quantity, of: known, on: page.source, .onPage)
    if quantity.isZero { page.emptyKeys.append(known) }
  }
}

extension TrackingPage {
  /// The line of nothing that a key names: exactly, or as the only one that carries its numbers.
  public func emptyPlace(of key: TrackingKey) -> Int? {
    if let place = emptyKeys.firstIndex(of: key) { return place }
    let places = emptyKeys.indices.filter { emptyKeys[$0].matches(key) }
    return places.count == 1 ? places.first : nil
  }
}

extension TrackingError {
  /// A page that stays open because its question was answered with no.
  fileprivate static func notClosed(_ question: TrackingError) -> TrackingError {
    var refusal = question
    refusal.detail = "answered with no: the page stays open, nothing is saved"
    return refusal
  }
}

extension Model {
  /// T-183: a number that has entries keeps their date; nothing else can be entered for it.
  public func isExpirationLocked(_ key: TrackingKey, on source: SourceReference) -> Bool {
    let unit = sku(of: source)
    let itemID = items.find(unique: 0, key: unit.itemNo.id)
    guard !itemID.isNone, trackingCode(of: items[itemID]).dates.contains(.expirationUsed),
      !isDemand(source)
    else { return true }
    return knownInbound(of: key, unit) != nil
  }
}
