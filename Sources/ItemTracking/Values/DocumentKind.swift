/// Every kind of document and journal there is, open or posted.
///
/// A made document number holds the kind in six bits: at most 64 kinds. Snapshots keep the raw
/// values, so a new kind comes last. What a kind is and does stands in one row of
/// `DocumentKind+Rows`, without which it does not compile.
public enum DocumentKind: UInt8, CaseIterable, BitwiseCopyable, Sendable {
  case purchaseOrder
  case purchaseReturnOrder
  case salesOrder
  case salesReturnOrder
  case transferOrder
  case productionOrder
  case itemJournal
  case purchaseQuote
  case purchaseBlanketOrder
  case purchaseInvoice
  case purchaseCreditMemo
  case salesQuote
  case salesBlanketOrder
  case salesInvoice
  case salesCreditMemo
  case assemblyOrder
  case inventoryReceipt
  case inventoryShipment
  case reclassificationJournal
  case countJournal
  case countOrder
  /// Suggestions of new and changed orders; nothing of it is ever posted.
  case planningWorksheet
  /// What a sales quote offers to assemble (T-169).
  case assemblyQuote
  // Posted documents.
  case purchaseReceipt
  case postedPurchaseInvoice
  case returnShipment
  case postedPurchaseCreditMemo
  case salesShipment
  case postedSalesInvoice
  case returnReceipt
  case postedSalesCreditMemo
  case transferShipment
  case transferReceipt
  case postedProduction
  case postedJournal
  case postedAssembly
  case postedInventoryReceipt
  case postedInventoryShipment
  case postedCount
}
