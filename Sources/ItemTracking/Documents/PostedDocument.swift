/// The header of what a posting made: a receipt, a shipment, an invoice, a production or journal
/// posting.
///
/// Append-only.
public struct PostedDocument: Row {
  public var no: DocumentNo
  public var orderNo: DocumentNo
  public var kind: DocumentKind
  public var orderKind: DocumentKind
  public var reserved: UInt16 = 0
  public var partyNo: PartyNo
  public var postingDate: CalendarDate
  public var documentDate: CalendarDate

  public init(
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
