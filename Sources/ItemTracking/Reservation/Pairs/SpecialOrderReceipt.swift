/// For which sale a posted line received goods that were bought specially.
///
/// It outlives the purchase order; the sale is named as it was then.
public struct SpecialOrderReceipt: Row {
  /// The line of the receipt, by which it is found.
  public var postedLine: RowID<PostedLine>
  /// The sales order, by its number: it may be deleted since.
  public var saleNo: DocumentNo
  /// The line of that order.
  public var saleLineNo: Int32

  init(_ postedLine: RowID<PostedLine>, for saleNo: DocumentNo, _ saleLineNo: Int32) {
    self.postedLine = postedLine
    self.saleNo = saleNo
    self.saleLineNo = saleLineNo
  }

  public static let tableName: StaticString = "special-order-receipts"
  public static let fields: [Field<Self>] = [
    Field("posted-line", .row, \.postedLine), Field("sale", .documentNo, \.saleNo),
    Field("sale-line", .number, \.saleLineNo),
  ]

  public static var uniqueCount: Int { 1 }
  public func uniqueKey(_ unique: Int) -> Int32 { postedLine.raw }
}

extension Model {
  /// Keeps for whom a posted line received what its order line bought specially.
  mutating func keepSpecialOrder(_ line: DocumentLine, _ postedLine: RowID<PostedLine>) {
    guard line.kind == .purchaseOrder, line.purchasing == .specialOrder, !line.linked.isNone else {
      return
    }
    let sale = lines[line.linked]
    _ = specialReceipts.insert(
      SpecialOrderReceipt(postedLine, for: documents[sale.document].no, sale.lineNo), &journal)
  }

  /// The sale that an entry's goods were bought for, as long as it is not shipped in full: until
  /// then nobody reserves them.
  func unfinishedSpecialOrder(of id: RowID<ItemLedgerEntry>) -> DocumentNo? {
    guard specialReceipts.count > 0 else { return nil }
    let receipt = specialReceipts.find(unique: 0, key: itemLedgerEntries[id].posting.raw)
    guard !receipt.isNone, let document = document(specialReceipts[receipt].saleNo),
      let line = lineIfAny(specialReceipts[receipt].saleLineNo, of: document),
      lines[line].kind == .salesOrder, !lines[line].outstanding.isZero
    else { return nil }
    return specialReceipts[receipt].saleNo
  }
}
