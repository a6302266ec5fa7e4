/// What posting a document of a kind does: the only place that says so.
extension DocumentKind {
  /// The type of the ledger entries of a line; a journal line has its own.
  var entryType: EntryType {
    switch self {
    case .salesOrder, .salesReturnOrder, .salesQuote, .salesBlanketOrder, .salesInvoice,
      .salesCreditMemo:
      .sale
    case .transferOrder, .reclassificationJournal: .transfer
    case .productionOrder: .output
    case .assemblyOrder, .assemblyQuote: .assemblyOutput
    case .itemJournal, .inventoryReceipt, .countJournal, .countOrder: .positiveAdjustment
    case .inventoryShipment: .negativeAdjustment
    default: .purchase
    }
  }

  /// +1 for lines that bring goods in, -1 for lines that take them out (T-031); nil where the
  /// line's entry type says it.
  public var stockSign: Int64? {
    switch self {
    case .purchaseOrder, .purchaseQuote, .purchaseBlanketOrder, .purchaseInvoice,
      .salesReturnOrder, .salesCreditMemo, .productionOrder, .assemblyOrder, .inventoryReceipt,
      .assemblyQuote:
      1
    case .salesOrder, .salesQuote, .salesBlanketOrder, .salesInvoice, .purchaseReturnOrder,
      .purchaseCreditMemo, .transferOrder, .inventoryShipment:
      -1
    default: nil
    }
  }

  /// Whether planning and order tracking see its lines; others' tracking is Prospect (T-058).
  public var isNetworkEntity: Bool {
    switch self {
    case .purchaseOrder, .purchaseReturnOrder, .salesOrder, .salesReturnOrder, .transferOrder,
      .productionOrder, .assemblyOrder, .planningWorksheet:
      true
    default: false
    }
  }

  /// Whether the numbers of its lines may be handled in parts; others' page has no quantity to
  /// handle, which always is the quantity (T-038).
  var handlesInParts: Bool {
    switch self {
    case .itemJournal, .reclassificationJournal, .countJournal, .planningWorksheet,
      .purchaseQuote, .purchaseInvoice, .purchaseCreditMemo, .salesQuote, .salesInvoice,
      .salesCreditMemo:
      false
    default: true
    }
  }

  /// Whether the numbers of its lines may be invoiced in parts (T-038).
  var invoicesInParts: Bool {
    switch self {
    case .purchaseOrder, .purchaseReturnOrder, .salesOrder, .salesReturnOrder: true
    default: false
    }
  }

  /// The actions that `post` may name.
  var actions: PostingActions {
    switch self {
    case .purchaseOrder, .salesReturnOrder: [.receive, .invoice]
    case .salesOrder, .purchaseReturnOrder: [.ship, .invoice]
    case .transferOrder: [.ship, .receive]
    case .purchaseInvoice, .salesCreditMemo, .salesInvoice, .purchaseCreditMemo: .invoice
    default: []
    }
  }

  /// Whether it is opened for changes and released for handling.
  public var isReleased: Bool {
    switch self {
    case .purchaseOrder, .purchaseReturnOrder, .purchaseQuote, .purchaseBlanketOrder,
      .purchaseInvoice, .purchaseCreditMemo, .salesOrder, .salesReturnOrder, .salesQuote,
      .salesBlanketOrder, .salesInvoice, .salesCreditMemo, .transferOrder, .assemblyOrder,
      .inventoryReceipt, .inventoryShipment, .countOrder, .assemblyQuote:
      true
    default: false
    }
  }

  /// Whether its lines are made of components.
  public var hasComponents: Bool { self == .productionOrder || isAssembly }

  /// An assembly order, or what a quote offers to assemble.
  public var isAssembly: Bool { self == .assemblyOrder || self == .assemblyQuote }

  /// Whether its lines take goods the other way by a negative quantity.
  var takesNegative: Bool {
    switch self {
    case .productionOrder, .assemblyOrder, .assemblyQuote, .transferOrder, .inventoryReceipt,
      .inventoryShipment:
      false
    default: true
    }
  }

  /// What does what a negative quantity would.
  var negativeAdvice: Wording {
    switch self {
    case .inventoryReceipt: "an inventory shipment writes goods off"
    case .inventoryShipment: "an inventory receipt takes goods in"
    case .transferOrder: "transfer the other way round"
    default: "`undo` takes a posting back"
    }
  }

  /// A physical inventory.
  var isCount: Bool { self == .countJournal || self == .countOrder }

  /// What `post` alone means: the only action there is, else none.
  public var onlyAction: PostingActions { actions == .invoice ? .invoice : [] }

  /// Invoices and credit memos move their goods when they are posted; there is no receipt or
  /// shipment of its own, the entries belong to the invoice.
  var movesWhenInvoiced: Bool { actions == .invoice }

  /// What receiving or shipping makes.
  var handledKind: DocumentKind {
    switch self {
    case .salesOrder: .salesShipment
    case .salesReturnOrder: .returnReceipt
    case .purchaseReturnOrder: .returnShipment
    case .inventoryReceipt: .postedInventoryReceipt
    case .inventoryShipment: .postedInventoryShipment
    case .assemblyOrder: .postedAssembly
    case .countOrder: .postedCount
    default: .purchaseReceipt
    }
  }

  /// Whether it is an invoice or a credit memo that was posted.
  var isInvoice: Bool {
    switch self {
    case .postedPurchaseInvoice, .postedPurchaseCreditMemo, .postedSalesInvoice,
      .postedSalesCreditMemo:
      true
    default: false
    }
  }

  /// Quotes and blanket orders have no tracking.
  var isOnlyPlanned: Bool {
    switch self {
    case .purchaseQuote, .purchaseBlanketOrder, .salesQuote, .salesBlanketOrder: true
    default: false
    }
  }

  /// Whether an open document of the other kind takes back what a posted one of this kind moved.
  func isTakenBack(by other: DocumentKind) -> Bool {
    switch self {
    case .purchaseReceipt, .postedPurchaseInvoice:
      other == .purchaseReturnOrder || other == .purchaseCreditMemo
    case .returnShipment, .postedPurchaseCreditMemo:
      other == .purchaseOrder || other == .purchaseInvoice
    case .salesShipment, .postedSalesInvoice:
      other == .salesReturnOrder || other == .salesCreditMemo
    case .returnReceipt, .postedSalesCreditMemo: other == .salesOrder || other == .salesInvoice
    default: false
    }
  }

  /// What invoicing makes.
  var invoiceKind: DocumentKind {
    switch self {
    case .salesOrder, .salesInvoice: .postedSalesInvoice
    case .salesReturnOrder, .salesCreditMemo: .postedSalesCreditMemo
    case .purchaseReturnOrder, .purchaseCreditMemo: .postedPurchaseCreditMemo
    default: .postedPurchaseInvoice
    }
  }

  /// Whom the document is for or from.
  public var partyKind: PartyKind? {
    switch self {
    case .purchaseOrder, .purchaseReturnOrder, .purchaseQuote, .purchaseBlanketOrder,
      .purchaseInvoice, .purchaseCreditMemo, .purchaseReceipt, .postedPurchaseInvoice,
      .returnShipment, .postedPurchaseCreditMemo:
      .vendor
    case .salesOrder, .salesReturnOrder, .salesQuote, .salesBlanketOrder, .salesInvoice,
      .salesCreditMemo, .salesShipment, .postedSalesInvoice, .returnReceipt,
      .postedSalesCreditMemo:
      .customer
    default: nil
    }
  }
}
