/// Every kind of document and journal there is, open or posted.
///
/// A made document number holds the kind in six bits: at most 64 kinds.
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

  /// What made numbers of the kind begin with.
  public var initials: String {
    switch self {
    case .purchaseOrder: "PO"
    case .purchaseReturnOrder: "PRO"
    case .salesOrder: "SO"
    case .salesReturnOrder: "SRO"
    case .transferOrder: "TO"
    case .productionOrder: "MO"
    case .itemJournal: "IJ"
    case .purchaseQuote: "PQ"
    case .purchaseBlanketOrder: "PB"
    case .purchaseInvoice: "PV"
    case .purchaseCreditMemo: "PM"
    case .salesQuote: "SQ"
    case .salesBlanketOrder: "SB"
    case .salesInvoice: "SV"
    case .salesCreditMemo: "SM"
    case .assemblyOrder: "AO"
    case .inventoryReceipt: "IR"
    case .inventoryShipment: "IS"
    case .reclassificationJournal: "RJ"
    case .countJournal: "CJ"
    case .countOrder: "CO"
    case .planningWorksheet: "PW"
    case .assemblyQuote: "AQ"
    case .purchaseReceipt: "PR"
    case .postedPurchaseInvoice: "PI"
    case .returnShipment: "RS"
    case .postedPurchaseCreditMemo: "PC"
    case .salesShipment: "SS"
    case .postedSalesInvoice: "SI"
    case .returnReceipt: "RR"
    case .postedSalesCreditMemo: "SC"
    case .transferShipment: "TS"
    case .transferReceipt: "TR"
    case .postedProduction: "MP"
    case .postedJournal: "JP"
    case .postedAssembly: "AP"
    case .postedInventoryReceipt: "IRP"
    case .postedInventoryShipment: "ISP"
    case .postedCount: "CP"
    }
  }

  /// The kind's name in running text.
  public var name: String {
    switch self {
    case .purchaseOrder: "purchase order"
    case .purchaseReturnOrder: "purchase return order"
    case .salesOrder: "sales order"
    case .salesReturnOrder: "sales return order"
    case .transferOrder: "transfer order"
    case .productionOrder: "production order"
    case .itemJournal: "item journal"
    case .purchaseQuote: "purchase quote"
    case .purchaseBlanketOrder: "purchase blanket order"
    case .purchaseInvoice: "purchase invoice"
    case .purchaseCreditMemo: "purchase credit memo"
    case .salesQuote: "sales quote"
    case .salesBlanketOrder: "sales blanket order"
    case .salesInvoice: "sales invoice"
    case .salesCreditMemo: "sales credit memo"
    case .assemblyOrder: "assembly order"
    case .inventoryReceipt: "inventory receipt"
    case .inventoryShipment: "inventory shipment"
    case .reclassificationJournal: "reclassification journal"
    case .countJournal: "physical inventory journal"
    case .countOrder: "physical inventory order"
    case .planningWorksheet: "planning worksheet"
    case .assemblyQuote: "assembly quote"
    case .purchaseReceipt: "purchase receipt"
    case .postedPurchaseInvoice: "posted purchase invoice"
    case .returnShipment: "return shipment"
    case .postedPurchaseCreditMemo: "posted purchase credit memo"
    case .salesShipment: "sales shipment"
    case .postedSalesInvoice: "posted sales invoice"
    case .returnReceipt: "return receipt"
    case .postedSalesCreditMemo: "posted sales credit memo"
    case .transferShipment: "transfer shipment"
    case .transferReceipt: "transfer receipt"
    case .postedProduction: "posted production"
    case .postedJournal: "posted journal"
    case .postedAssembly: "posted assembly"
    case .postedInventoryReceipt: "posted inventory receipt"
    case .postedInventoryShipment: "posted inventory shipment"
    case .postedCount: "posted physical inventory"
    }
  }

  /// The name with its article.
  var nameWithArticle: String {
    "aeiou".contains(name.first ?? " ") ? "an \(name)" : "a \(name)"
  }

  /// BC's table number of the kind, by which Find Entries is sorted (T-220).
  public var tableNo: Int {
    switch self {
    case .purchaseOrder, .purchaseReturnOrder, .purchaseQuote, .purchaseBlanketOrder,
      .purchaseInvoice, .purchaseCreditMemo:
      38
    case .salesOrder, .salesReturnOrder, .salesQuote, .salesBlanketOrder, .salesInvoice,
      .salesCreditMemo:
      36
    case .transferOrder: 5740
    case .productionOrder, .postedProduction: 5405
    case .assemblyOrder, .assemblyQuote: 900
    case .inventoryReceipt, .inventoryShipment: 5850
    case .countOrder: 5875
    case .planningWorksheet: 246
    case .itemJournal, .postedJournal, .reclassificationJournal, .countJournal: 83
    case .purchaseReceipt: 120
    case .postedPurchaseInvoice: 122
    case .returnShipment: 6650
    case .postedPurchaseCreditMemo: 124
    case .salesShipment: 110
    case .postedSalesInvoice: 112
    case .returnReceipt: 6660
    case .postedSalesCreditMemo: 114
    case .transferShipment: 5744
    case .transferReceipt: 5746
    case .postedAssembly: 910
    case .postedInventoryReceipt: 5852
    case .postedInventoryShipment: 5854
    case .postedCount: 5879
    }
  }

  /// True for what a posting made.
  public var isPosted: Bool { rawValue >= DocumentKind.purchaseReceipt.rawValue }
}
