/// What one posting does to one item at one place: BC's item journal line on its way to the ledger.
struct PostingLine {
  var type: EntryType
  var sku: StockkeepingUnit
  /// The goods and the place as a stock key, when it is known already.
  var unit: TrackedSKUID?
  var item: Item
  var code: ItemTrackingCode
  /// Effect on stock in base units: positive in, negative out.
  var quantity: Quantity
  var postingDate: CalendarDate
  var documentDate: CalendarDate
  var posting: RowID<PostedLine>
  /// What gathers the goods used and made together (T-207).
  var making: RowID<PostedLine> = .none
  /// The posted invoice line, when a part is invoiced at once.
  var invoiceLine: RowID<PostedLine> = .none
  /// Fixed application of an untracked line (T-047).
  var appliesTo: RowID<ItemLedgerEntry> = .none
  var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// A transfer's other end.
  var toSKU: StockkeepingUnit?
  /// The transfer order whose goods alone may be taken from a place in transit (T-132).
  var transferOrder: DocumentNo = .blank
  /// What expiry does not stop (T-184).
  var ignoresExpiry = false
  var isCorrection = false
  /// Shipped by the vendor to the customer: a sale takes exactly what came in for it (T-066).
  var isDropped = false
  /// The bins of the goods here and, of a transfer, there (W-079a).
  var binCode = BinCode.blank
  var toBinCode = BinCode.blank
  /// Books in its own bin at a directed location, too: what is made or used there (W-109).
  var usesOwnBin = false
  /// Goods get other numbers or another bin: a movement in the warehouse (W-071).
  var isReclassification = false

  var isInbound: Bool { quantity.isPositive }
}

/// The part of a posting line that carries one number (T-126).
struct PostingSplit {
  var key: TrackingKey
  /// The goods, place and numbers of the row it was taken from, when that was one row.
  var stock: TrackedSKUID?
  var newKey: TrackingKey = .none
  /// Signed like the posting line.
  var quantity: Quantity
  /// What its tracking allows to be invoiced; a magnitude.
  var toInvoice: Quantity
  /// What is invoiced in the posting itself; a magnitude.
  var invoicedNow: Quantity = .zero
  var expirationDate: CalendarDate = .blank
  var newExpirationDate: CalendarDate = .blank
  var warrantyDate: CalendarDate = .blank
  var appliesTo: RowID<ItemLedgerEntry> = .none
  var appliesFrom: RowID<ItemLedgerEntry> = .none
  /// Of an arriving transfer or an undone shipment: the entry that the goods left by, and the one
  /// that entry consumed (T-146, T-172).
  var outbound: RowID<ItemLedgerEntry> = .none
  var transferredFrom: RowID<ItemLedgerEntry> = .none
  /// Rows of the posting side that are linked, each exactly as large as its share.
  var pairs: [RowID<ReservationEntry>] = []
  /// The record whose rows the pairs are.
  var source: SourceReference?
}
