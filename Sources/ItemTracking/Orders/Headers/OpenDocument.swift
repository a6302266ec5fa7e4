/// Opens an order or a journal without lines.
public struct OpenDocument: Command {
  /// What is opened; it says which of the fields mean something.
  public var kind: DocumentKind
  /// Blank for a number made by the model.
  public var no: DocumentNo
  /// The vendor or the customer, as the kind says; blank for kinds that have neither.
  public var partyNo: PartyNo = .blank
  /// What lines get that name no place; a transfer order takes its goods from here.
  public var locationCode: LocationCode = .blank
  /// Of a transfer order: where its goods go.
  public var toLocationCode: LocationCode = .blank
  /// Of a transfer order: where its goods are on the way; blank for a direct transfer, and for what
  /// the route between its places says (P-167).
  public var inTransitCode: LocationCode = .blank
  /// Of a transfer order: it ships and arrives in one step (T-149).
  public var isDirect = false
  /// Of a journal: its lines carry their numbers themselves (T-151).
  public var hasNumbersOnLines = false
  /// Of a planning worksheet: it suggests purchases and transfers only (P-144).
  public var isRequisition = false
  /// Of a production order; documents that are released before the warehouse sees them begin open.
  public var status: DocumentStatus = .released
  /// Blank for the work date.
  public var postingDate: CalendarDate = .blank
  /// Blank for the posting date.
  public var documentDate: CalendarDate = .blank
  /// Blank for the work date.
  public var orderDate: CalendarDate = .blank
  /// What lines get that name none; blank leaves them the posting date.
  public var shipmentDate: CalendarDate = .blank
  /// BC's Expected Receipt Date for lines that name none; blank leaves them the posting date.
  public var expectedDate: CalendarDate = .blank
  /// What lines get that name none; blank leaves them the posting date.
  public var dueDate: CalendarDate = .blank
  /// Opened again by an undo, under a number that the model may have made itself.
  var isRecreated = false

  /// A document without a party, at the blank location, dated on the work date.
  public init(_ kind: DocumentKind, no: DocumentNo = .blank) {
    self.kind = kind
    self.no = no
  }

  /// - Throws: `document-exists`, `vendor-unknown`, `customer-unknown`, `vendor-blocked`,
  ///   `customer-blocked`, `location-unknown`, `transfer-to-itself`.
  public func perform(
    on model: inout Model, in _: borrowing Transaction
  ) throws(TrackingError) -> RowID<Document> {
    let document = try document(on: &model)
    var dates = LineDates()
    dates.due = dueDate
    if !shipmentDate.isBlank { dates.shipment = shipmentDate }
    if !expectedDate.isBlank { dates.expected = expectedDate }
    model.tellDue(dates, of: document)
    return model.documents.insert(document, &model.journal)
  }

  /// The document as it would be opened; its number is taken.
  func document(on model: inout Model) throws(TrackingError) -> Document {
    if let partyKind = kind.partyKind { try model.requireUnblockedParty(partyKind, partyNo) }
    try model.requireLocation(locationCode)
    if kind == .transferOrder {
      try model.checkTransfer(from: locationCode, to: toLocationCode, via: inTransitCode)
    }
    var document = Document(kind, no: no)
    if no.isBlank {
      document.no = model.takeDocumentNo(kind)
    } else if !model.documents.find(unique: 0, key: no.raw).isNone
      || !model.postedDocuments.find(unique: 0, key: no.raw).isNone || no.isMade && !isRecreated
      || model.warehouseDocument(no) != nil
    {
      throw TrackingError(
        .documentExists, blaming: .document, "there is a document \(no) already",
        advice: "choose another number; numbers of posted documents are taken too")
    }
    document.status = kind.isReleased ? .open : status
    document.isDirect = isDirect ? 1 : 0
    document.hasNumbersOnLines = hasNumbersOnLines ? 1 : 0
    document.isRequisition = isRequisition ? 1 : 0
    document.partyNo = partyNo
    document.locationCode = locationCode
    document.toLocationCode = toLocationCode
    document.inTransitCode = inTransitCode
    document.orderDate = orderDate.or(model.workDate)
    document.postingDate = postingDate.or(model.workDate)
    document.documentDate = documentDate.or(document.postingDate)
    document.shipmentDate = shipmentDate
    document.expectedDate = expectedDate
    document.dueDate = dueDate
    document.reserve = reserve(model)
    if kind == .transferOrder, !isDirect, !isRecreated { model.followRoute(&document) }
    return document
  }

  /// the customer's wish becomes the order's.
  private func reserve(_ model: borrowing Model) -> ReservePolicy {
    guard kind == .salesOrder else { return .optional }
    return model.party(.customer, partyNo)?.reserve ?? .optional
  }
}

extension Model {
  /// The next number that the model makes for an order; with it the number of the reservation
  /// entry of an order that is tracked but never stands open.
  mutating func takeDocumentNo(
    _ kind: DocumentKind, withReservationEntry: Bool = false
  ) -> DocumentNo {
    updateCompany {
      $0.lastMadeDocument += 1
      if withReservationEntry { $0.lastReservationEntryNo += 1 }
    }
    return DocumentNo(made: company.lastMadeDocument, for: kind)
  }
}
