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
  // Posted documents.
  case purchaseReceipt
  case purchaseInvoice
  case returnShipment
  case purchaseCreditMemo
  case salesShipment
  case salesInvoice
  case returnReceipt
  case salesCreditMemo
  case transferShipment
  case transferReceipt
  case postedProduction
  case postedJournal

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
    case .purchaseReceipt: "PR"
    case .purchaseInvoice: "PI"
    case .returnShipment: "RS"
    case .purchaseCreditMemo: "PC"
    case .salesShipment: "SS"
    case .salesInvoice: "SI"
    case .returnReceipt: "RR"
    case .salesCreditMemo: "SC"
    case .transferShipment: "TS"
    case .transferReceipt: "TR"
    case .postedProduction: "MP"
    case .postedJournal: "JP"
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
    case .purchaseReceipt: "purchase receipt"
    case .purchaseInvoice: "purchase invoice"
    case .returnShipment: "return shipment"
    case .purchaseCreditMemo: "purchase credit memo"
    case .salesShipment: "sales shipment"
    case .salesInvoice: "sales invoice"
    case .returnReceipt: "return receipt"
    case .salesCreditMemo: "sales credit memo"
    case .transferShipment: "transfer shipment"
    case .transferReceipt: "transfer receipt"
    case .postedProduction: "posted production"
    case .postedJournal: "posted journal"
    }
  }

  /// BC's table number of the kind, by which Find Entries is sorted (T-220).
  public var tableNo: Int {
    switch self {
    case .purchaseOrder, .purchaseReturnOrder: 38
    case .salesOrder, .salesReturnOrder: 36
    case .transferOrder: 5740
    case .productionOrder, .postedProduction: 5405
    case .itemJournal, .postedJournal: 83
    case .purchaseReceipt: 120
    case .purchaseInvoice: 122
    case .returnShipment: 6650
    case .purchaseCreditMemo: 124
    case .salesShipment: 110
    case .salesInvoice: 112
    case .returnReceipt: 6660
    case .salesCreditMemo: 114
    case .transferShipment: 5744
    case .transferReceipt: 5746
    }
  }

  /// True for what a posting made.
  public var isPosted: Bool { rawValue >= DocumentKind.purchaseReceipt.rawValue }
}
