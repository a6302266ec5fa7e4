// Documents: kinds, headers and lines, open and posted, and looking them up; nothing changes here.
// Tables: documents, lines, components, count lines, posted documents, posted lines.
// Rules: what a kind is and does stands in its row (`DocumentKind+Rows`).
// Entry points: `DocumentKind`, `line(_:of:)`, `component(_:of:)`, `describe(_:)`.
// Order of checks: the document, its line, its component.

/// Where a document stands: production orders from simulated to finished, others open or released.
public enum DocumentStatus: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  /// Ready for handling and posting.
  case released
  /// Of production: a suggestion that may still be changed or replaced.
  case planned
  /// Of production: decided on, not yet handed out.
  case firmPlanned
  /// Of production: nothing more is used or made.
  case finished
  /// Changes are free; nothing is handed to the warehouse.
  case open
  /// Tried out only: neither supply nor demand (P-010).
  case simulated
}

/// The header of an open order or journal.
public struct Document: Row {
  /// Unique among open and posted documents; made by the model where none was given.
  public var no: DocumentNo
  /// Which row of `DocumentKind` says what the document does.
  public var kind: DocumentKind
  /// `open` first where documents of the kind are released; production has its own five.
  public var status: DocumentStatus = .released
  /// What new lines get where the item leaves it open; copied from the customer.
  public var reserve: ReservePolicy = .optional
  /// 1 for a direct transfer, without a location in between (T-149).
  public var isDirect: UInt8 = 0
  /// 1 for a journal whose lines carry their numbers themselves (T-151).
  public var hasNumbersOnLines: UInt8 = 0
  /// 1 for a worksheet of purchases and transfers only (P-144).
  public var isRequisition: UInt8 = 0
  /// The vendor or the customer, as the kind says; blank for kinds that have neither.
  public var partyNo: PartyNo = .blank
  /// Where the lines' goods are; a transfer order takes them from here.
  public var locationCode: LocationCode = .blank
  /// Of a transfer order: where its goods go; blank elsewhere.
  public var toLocationCode: LocationCode = .blank
  /// Of a transfer order: where its goods are on the way; blank for a direct transfer.
  public var inTransitCode: LocationCode = .blank
  /// BC's Order Date; the work date where none was given.
  public var orderDate: CalendarDate = .blank
  /// BC's Posting Date: what a posting gets that names none; the work date where none was given.
  public var postingDate: CalendarDate = .blank
  /// BC's Document Date, from which expiration dates are calculated; else the posting date.
  public var documentDate: CalendarDate = .blank
  /// For new lines that name no shipment date; blank leaves them the posting date.
  public var shipmentDate: CalendarDate = .blank
  /// BC's Expected Receipt Date for new lines that name none; blank leaves them the posting date.
  public var expectedDate: CalendarDate = .blank
  /// For new lines that name no due date; blank leaves them the posting date.
  public var dueDate: CalendarDate = .blank
  /// The highest line number given; numbers are never used twice.
  public var lastLineNo: Int32 = 0

  init(_ kind: DocumentKind, no: DocumentNo) {
    self.kind = kind
    self.no = no
  }

  public static let tableName: StaticString = "documents"
  public static let fields: [Field<Self>] = [
    Field("document", .documentNo, \.no), Field("kind", .number, \.kind),
    Field("status", .number, \.status), Field("reserve", .number, \.reserve),
    Field("direct", .number, \.isDirect),
    Field("numbers-on-lines", .number, \.hasNumbersOnLines),
    Field("requisition", .number, \.isRequisition), Field("party", .name, \.partyNo),
    Field("location", .name, \.locationCode), Field("to", .name, \.toLocationCode),
    Field("via", .name, \.inTransitCode), Field("order-date", .date, \.orderDate),
    Field("posting-date", .date, \.postingDate), Field("document-date", .date, \.documentDate),
    Field("ship-date", .date, \.shipmentDate), Field("expected-date", .date, \.expectedDate),
    Field("due-date", .date, \.dueDate), Field("last-line", .number, \.lastLineNo),
  ]
  /// Found by a given number's id, or by a made number's counter.
  public static var uniqueCount: Int { 2 }
  public func uniqueKey(_ unique: Int) -> Int32 {
    unique == 0 ? (no.raw > 0 ? no.raw : -1) : no.made?.counter ?? -1
  }
}
