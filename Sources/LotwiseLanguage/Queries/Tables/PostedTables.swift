import ItemTracking
import LotwiseReports

extension QueryTable {
  static let postedDocuments = QueryTable(
    "posted-documents", of: .record, "receipts, shipments, invoices: what postings made",
    columns: postedDocumentColumns,
    rows: { model, scope in model.ids(scope, in: model.postedDocuments) })

  private static let postedDocumentColumns: [[QueryColumn<RowID<PostedDocument>>]] = [
    [
      .text("kind") { $0.postedDocuments[$1].kind.name }.of(FixedValues.postedKinds),
      .document("document") { $0.postedDocuments[$1].no },
      .document("order") { $0.postedDocuments[$1].orderNo },
      .text("order-kind") {
        let document = $0.postedDocuments[$1]
        return document.orderNo.isBlank ? "" : document.orderKind.name
      }.of(FixedValues.openKinds),
      .code("party") { $0.postedDocuments[$1].partyNo },
      .code("location") { $0.firstLocation(of: $1) },
      .date("posting-date") { $0.postedDocuments[$1].postingDate },
      .date("document-date") { $0.postedDocuments[$1].documentDate },
    ]
  ]

  static let postedLines = QueryTable(
    "posted-lines", of: .record, "lines of receipts, shipments and invoices",
    columns: postedLineColumns, rows: { model, scope in model.postedLineIDs(scope) })

  private static let postedLineColumns: [[QueryColumn<RowID<PostedLine>>]] = [
    [
      .document("document") { $0.postedDocuments[$0.postedLines[$1].document].no },
      .integer("line") { Int($0.postedLines[$1].lineNo) },
      .text("kind") { $0.postedDocuments[$0.postedLines[$1].document].kind.name }
        .of(FixedValues.postedKinds),
      .document("order") { $0.postedDocuments[$0.postedLines[$1].document].orderNo },
      .integer("order-line") { Int($0.postedLines[$1].orderLineNo) },
      .number("component") { $0.postedLines[$1].componentNo },
    ],
    .sku { $0.trackedSKUs[$0.postedLines[$1].stock].unit },
    [
      .quantity("quantity") { $0.quantityInUnit(ofPosted: $1) },
      .code("unit") { $0.postedLines[$1].unitCode },
      .quantity("quantity-base") { $0.postedLines[$1].quantity },
      .quantity("invoiced") { $0.postedLines[$1].quantityInvoiced },
      .quantity("not-invoiced") {
        $0.postedLines[$1].quantity - $0.postedLines[$1].quantityInvoiced
      },
      .flag("correction") { $0.postedLines[$1].flags.contains(.correction) },
      .text("type") { $0.postedLines[$1].entryType.name }.of(FixedValues.entryTypes),
      .entry("item-entry") {
        let entries = $0.entries(ofPosted: $1)
        return entries.count == 1 ? entries[0] : .none
      },
      .date("posting-date") { $0.postedDocuments[$0.postedLines[$1].document].postingDate },
    ],
  ]
}

extension Model {
  /// The posted lines of a scope, in the order in which they were written.
  func postedLineIDs(_ scope: QueryScope) -> [RowID<PostedLine>] {
    guard let no = scope.document, let document = postedDocument(no) else {
      return ids(scope, in: postedLines)
    }
    return narrowed(postedLines.ids(inChain: 0, key: document.raw), scope, in: postedLines)
  }

  fileprivate func firstLocation(of document: RowID<PostedDocument>) -> LocationCode {
    guard let first = postedLines.ids(inChain: 0, key: document.raw).first else { return .blank }
    return trackedSKUs[postedLines[first].stock].unit.locationCode
  }
}
