/// What a sale and the purchase that is made for it owe each other while both are open.
///
/// Their goods, place and quantity are one thing that is bought once, so neither changes them
/// alone.
extension Model {
  /// A field of a line that the line at the other end has too.
  enum SharedField: String {
    case quantity, unit, location, variant
  }

  /// T-066: a sale keeps what is bought for it; a purchase keeps it when its vendor ships it to the
  /// customer, and its place when it is received here first.
  ///
  /// - Throws: `purchase-made`.
  func requireOwn(_ field: SharedField, of line: DocumentLine) throws(TrackingError) {
    guard line.purchasing != .ordinary, !line.linked.isNone else { return }
    let isReceivedHere = line.kind == .purchaseOrder && line.purchasing == .specialOrder
    guard !isReceivedHere || field == .location else { return }
    throw purchaseMade("the \(field.rawValue) of a line cannot change", line)
  }

  /// A sale is not deleted before the purchase that is made for it, unless both are settled.
  ///
  /// - Throws: `purchase-made`.
  func requireNothingBought(for line: DocumentLine) throws(TrackingError) {
    guard line.kind == .salesOrder, line.purchasing != .ordinary, !line.linked.isNone,
      line.quantityInvoiced != line.quantityBase
    else { return }
    throw purchaseMade("the line cannot be deleted", line)
  }

  /// A dropped sale is shipped by the vendor of its purchase: without one, by nobody.
  ///
  /// - Throws: `purchase-missing`.
  func requirePurchase(for line: DocumentLine) throws(TrackingError) {
    guard line.purchasing == .dropShipment, line.linked.isNone else { return }
    throw TrackingError(
      .purchaseMissing, blaming: .line,
      "\(documents[line.document].no).\(line.lineNo) is a drop shipment whose purchase is not known yet (T-066)",
      advice: "`set \(documents[line.document].no).\(line.lineNo) dropped from` a purchase line")
  }

  private func purchaseMade(_ what: Wording, _ line: DocumentLine) -> TrackingError {
    let other = lines[line.linked]
    let no: Wording = "\(documents[other.document].no).\(other.lineNo)"
    return TrackingError(
      .purchaseMade, blaming: .line,
      what + " while " + no
        + (line.kind == .salesOrder ? " buys its goods (T-066)" : " is the sale it is for (T-066)"),
      advice: line.kind == .salesOrder
        ? "`delete` the purchase line first" : "`delete` it, and buy anew")
  }
}
