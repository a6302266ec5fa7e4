/// The header of what a posting made: a receipt, a shipment, an invoice, a production or journal
/// posting.
///
/// Append-only.
public struct PostedDocument: Row {
  /// A number of its own; of production and journal postings that of their order or journal.
  public var no: DocumentNo
  /// The order that was posted, which may be deleted since; blank for a journal.
  public var orderNo: DocumentNo
  /// A posted kind: receipt, shipment, invoice, credit memo and others.
  public var kind: DocumentKind
  /// The kind of what was posted, which with `orderNo` names it.
  public var orderKind: DocumentKind
  var reserved: UInt16 = 0
  /// The vendor or the customer, as the kind says; blank where there is neither.
  public var partyNo: PartyNo
  /// The date in which its ledger entries stand.
  public var postingDate: CalendarDate
  /// BC's Document Date, from which expiration dates of its goods are calculated.
  public var documentDate: CalendarDate

  init(
    _ kind: DocumentKind, no: DocumentNo, orderKind: DocumentKind, orderNo: DocumentNo,
    partyNo: PartyNo, postingDate: CalendarDate, documentDate: CalendarDate
  ) {
    self.kind = kind
    self.no = no
    self.orderKind = orderKind
    self.orderNo = orderNo
    self.partyNo = partyNo
    self.postingDate = postingDate
    self.documentDate = documentDate
  }

  /// BC's posted headers, all kinds in one table.
  public static let tableName: StaticString = "posted-documents"
  public static let fields: [Field<Self>] = [
    Field("document", .documentNo, \.no), Field("kind", .number, \.kind),
    Field("order", .documentNo, \.orderNo), Field("order-kind", .number, \.orderKind),
    Field("party", .name, \.partyNo), Field("posting-date", .date, \.postingDate),
    Field("document-date", .date, \.documentDate),
  ]
  public static var uniqueCount: Int { 1 }
  /// A made number is found by its counter, which is the row's place plus one.
  public func uniqueKey(_ unique: Int) -> Int32 {
    // Production and journal postings carry the number of their order or journal.
    no.raw > 0 && kind != .postedProduction && kind != .postedJournal ? no.raw : -1
  }
}
