/// What is to change of an open document's header; nil leaves a field as it is.
public struct DocumentChanges: Hashable, Sendable {
  /// Must be a vendor or a customer, as the kind says.
  public var partyNo: PartyNo?
  /// Where the lines' goods are; a transfer order takes them from here.
  public var locationCode: LocationCode?
  /// Of a transfer order: where its goods go; all lines follow.
  public var toLocationCode: LocationCode?
  /// Of a transfer order: where its goods are on the way; blank for a direct transfer.
  public var inTransitCode: LocationCode?
  /// What the kind may be set to: released or open, or a production order's own.
  public var status: DocumentStatus?
  /// Lines of inventory receipts and shipments follow it.
  public var postingDate: CalendarDate?
  /// BC's Document Date, from which expiration dates are calculated.
  public var documentDate: CalendarDate?
  /// BC's Order Date; nothing is calculated from it.
  public var orderDate: CalendarDate?
  /// Lines follow these.
  public var dates = LineDates()

  /// Nothing changes.
  public init() {}
}

/// Changes the header of an open document, and its only line with it.
///
/// Order of checks: the header's party, its places, what its lines say to new dates, its status;
/// then, where something is said that only lines have, that there is one line, and `ChangeLine`.
public struct ChangeDocument: Command {
  /// The document; it may not be posted in full.
  public var document: RowID<Document>
  /// What changes of the header; nil fields stay.
  public var header: DocumentChanges
  /// What only lines have, for the document's only line; dates carry to every line by the header.
  public var line = LineChanges()
  /// Who moves dates: a user's that break reservations are refused, a program's break them (R-077).
  public var who = DateChange.byUser

  /// A user's change of the header alone; what changes of the only line is set afterwards.
  public init(_ document: RowID<Document>, _ header: DocumentChanges) {
    self.document = document
    self.header = header
  }

  /// - Throws: `vendor-unknown`, `customer-unknown`, `location-unknown`, `transfer-to-itself`,
  ///   `line-posted`, `document-released`, `status-unfit`, what the lines refuse, the question
  ///   `broken-reservation`; `line-ambiguous` when the document has several lines; as `ChangeLine`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) {
    try model.change(document, header, who)
    if who == .byUser { model.tellDue(header.dates, of: model.documents[document]) }
    guard !line.isEmpty else { return }
    var change = ChangeLine(try model.onlyLine(of: document), line)
    change.who = who
    try change.perform(on: &model)
  }
}

/// Changes of a header, and what they mean for its lines.
extension Model {
  /// Changes a header.
  ///
  /// A shipment, expected receipt or due date carries to all lines. The place of a transfer order
  /// does too; that of another document stays with the lines that have one, which is told.
  ///
  /// - Throws: `vendor-unknown`, `customer-unknown`, `location-unknown`, `transfer-to-itself`,
  ///   `line-posted`, `document-released`, `status-unfit`; what the lines refuse, such as
  ///   `reservation-date-conflict`; `broken-reservation`, which a yes answers.
  package mutating func change(
    _ id: RowID<Document>, _ changes: DocumentChanges, _ who: DateChange
  ) throws(TrackingError) {
    if let partyNo = changes.partyNo { try setParty(partyNo, of: id) }
    let before = documents[id]
    try setPlaces(changes, of: id)
    let isOtherWay =
      before.locationCode != documents[id].locationCode
      || before.toLocationCode != documents[id].toLocationCode
    // Dates that are given hold for the new way.
    if isOtherWay, before.kind == .transferOrder { try followOtherWay(of: id, who) }
    let dates = changes.dates.completed(for: documents[id], on: self)
    documents.update(id, &journal) {
      if let date = changes.postingDate { $0.postingDate = date }
      if let date = changes.documentDate { $0.documentDate = date }
      if let date = changes.orderDate { $0.orderDate = date }
      if let date = dates.shipment { $0.shipmentDate = date }
      if let date = dates.expected { $0.expectedDate = date }
      if let date = dates.due { $0.dueDate = date }
    }
    let kind = documents[id].kind
    if changes.postingDate != nil, kind.isInventoryOnly {
      for line in lineIDs(of: id) { try followDates(of: SourceReference(line), who) }
    }
    if !changes.dates.isEmpty {
      let who = try askBeforeBreaking(id, who)
      for line in lineIDs(of: id) { try followHeaderDates(changes.dates, of: line, who) }
    }
    if let status = changes.status { try setStatus(status, of: id) }
  }

  /// P-045: a date of a sale or purchase is checked on a line of its own; carried over from the
  /// header it cancels what it contradicts, once a yes allowed that.
  private mutating func askBeforeBreaking(
    _ id: RowID<Document>, _ who: DateChange
  ) throws(TrackingError) -> DateChange {
    let header = documents[id]
    guard who == .byUser, header.kind.partyKind != nil else { return who }
    let isReserved = lineIDs(of: id).contains {
      !reservedQuantity(of: SourceReference($0)).isZero
    }
    guard isReserved else { return who }
    let question = TrackingError(
      .brokenReservation, blaming: .date,
      "lines of \(header.no) are reserved; cancel what the new date contradicts? (P-045)",
      advice: "a date of a single line is refused where it contradicts")
    guard try ask(question) else { throw question }
    return .byProgram
  }

  private mutating func setParty(
    _ no: PartyNo, of id: RowID<Document>
  ) throws(TrackingError) {
    let header = documents[id]
    guard let kind = header.kind.partyKind else {
      throw TrackingError(
        .actionUnfit, blaming: .party, "a \(header.kind.name) has no vendor and no customer")
    }
    try requireUnblockedParty(kind, no)
    guard no != header.partyNo else { return }
    try requireOpen(id)
    try checkNothingPosted(id, kind == .vendor ? "vendor" : "customer")
    for line in lineIDs(of: id) {
      let reserved = reservedQuantity(of: SourceReference(line)).magnitude
      guard reserved.isZero else {
        throw TrackingError(
          .lineReserved, blaming: .line,
          "the \(kind == .vendor ? "vendor" : "customer") cannot change while \(reserved) of \(describe(SourceReference(line))) are reserved (R-085)",
          facts: [Fact("reserved", .quantity(reserved))], advice: "`unreserve` the line first")
      }
    }
    documents.update(id, &journal) { $0.partyNo = no }
  }

  private mutating func setPlaces(
    _ changes: DocumentChanges, of id: RowID<Document>
  ) throws(TrackingError) {
    let header = documents[id]
    let isTransfer = header.kind == .transferOrder
    let from = changes.locationCode ?? header.locationCode
    let to = changes.toLocationCode ?? header.toLocationCode
    let moves = from != header.locationCode || to != header.toLocationCode
    // P-167: other places are other goods on the way.
    let way =
      moves && header.isDirect == 0
      ? route(from: from, to: to)?.inTransitCode ?? .blank : header.inTransitCode
    let via = changes.inTransitCode ?? way
    try requireLocation(from)
    guard isTransfer else {
      guard changes.toLocationCode == nil, changes.inTransitCode == nil else {
        throw TrackingError(
          .actionUnfit, blaming: .toLocation,
          "only a transfer order goes to a location, not a \(header.kind.name)")
      }
      guard from != header.locationCode else { return }
      try requireOpen(id)
      documents.update(id, &journal) { $0.locationCode = from }
      if !lineIDs(of: id).isEmpty { inform(.linesKeepLocation(header.no)) }
      return
    }
    try checkTransfer(from: from, to: to, via: via)
    let lines = lineIDs(of: id)
    if moves || via != header.inTransitCode {
      try requireOpen(id)
      try checkNothingPosted(id, "location")
    }
    documents.update(id, &journal) {
      $0.locationCode = from
      $0.toLocationCode = to
      $0.inTransitCode = via
    }
    for line in lines {
      if from != header.locationCode { try setLocation(from, of: line) }
      if to != header.toLocationCode { try setDestination(to, of: line) }
    }
  }

  /// P-163: what leaves on the same day arrives after the times of the other way.
  private mutating func followOtherWay(
    of id: RowID<Document>, _ who: DateChange
  ) throws(TrackingError) {
    let header = documents[id]
    let leaves = header.shipmentDate.or(header.postingDate)
    let arrives = arrival(of: leaves, from: header.locationCode, to: header.toLocationCode)
    documents.update(id, &journal) {
      $0.shipmentDate = arrives == leaves ? header.shipmentDate : leaves
      $0.expectedDate = arrives == leaves && header.expectedDate.isBlank ? .blank : arrives
    }
    for line in lineIDs(of: id) {
      let (from, to) = places(of: lines[line])
      var dates = LineDates()
      dates.shipment = lines[line].shipmentDate
      dates.expected = arrival(of: lines[line].shipmentDate, from: from, to: to)
      guard dates.expected != lines[line].expectedDate else { continue }
      try followHeaderDates(dates, of: line, who)
    }
  }

  private func checkNothingPosted(
    _ id: RowID<Document>, _ what: String
  ) throws(TrackingError) {
    guard lineIDs(of: id).contains(where: { !lines[$0].quantityHandled.isZero }) else { return }
    throw TrackingError(
      .linePosted, blaming: .line, "the \(what) cannot change: a part of a line is posted")
  }
}

extension TrackingError {
  fileprivate static func linesKeepLocation(_ no: DocumentNo) -> TrackingError {
    TrackingError(
      .linesKeepLocation, blaming: .location,
      "\(no) has another location now; its lines keep theirs",
      advice: "`set \(no).1 at …` changes a line")
  }
}
