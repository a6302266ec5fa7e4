/// The table of kinds: one row each.
extension DocumentKind {
  private static let rows = allCases.map(\.described)

  /// What the kind is and does.
  var row: DocumentKindRow {
    @inline(__always) _read { yield Self.rows[Int(rawValue)] }
  }

  private var described: DocumentKindRow {
    switch self {
    case .purchaseOrder:
      .purchase("purchase order", "PO", .inbound) {
        $0.posting = .order(.receive, handled: .purchaseReceipt, invoice: .postedPurchaseInvoice)
        $0.dates = .expected
        $0.reservation = .lines(.purchaseOrders)
        $0.planning = .purchase
        $0.traits = [.order, .changedByMessages, .holdsTrackingCode, .handledByWarehouse]
        $0.reversedKinds = [.returnShipment, .postedPurchaseCreditMemo]
      }
    case .purchaseReturnOrder:
      .purchase("purchase return order", "PRO", .outbound) {
        $0.posting = .order(
          .ship, handled: .returnShipment, invoice: .postedPurchaseCreditMemo)
        $0.dates = .expected
        $0.reservation = .lines(.purchaseReturns)
        $0.planning = .purchaseReturn
        $0.traits = [.order, .holdsTrackingCode, .handledByWarehouse, .returns]
        $0.reversedKinds = [.purchaseReceipt, .postedPurchaseInvoice]
      }
    case .salesOrder:
      .sale("sales order", "SO", .outbound) {
        $0.posting = .order(.ship, handled: .salesShipment, invoice: .postedSalesInvoice)
        $0.dates = .shipment
        $0.reservation = .positiveLines(.salesOrders)
        $0.planning = .sale
        $0.traits = [.order, .assemblesToOrder, .fromShipmentBin, .handledByWarehouse]
        $0.reversedKinds = [.returnReceipt, .postedSalesCreditMemo]
      }
    case .salesReturnOrder:
      .sale("sales return order", "SRO", .inbound) {
        $0.posting = .order(.receive, handled: .returnReceipt, invoice: .postedSalesCreditMemo)
        $0.dates = .shipment
        $0.reservation = .positiveLines(.salesReturns)
        $0.planning = .saleReturn
        $0.traits = [.order, .handledByWarehouse, .returns]
        $0.reversedKinds = [.salesShipment, .postedSalesInvoice]
      }
    case .transferOrder:
      .other("transfer order", "TO", .transfer, .outbound) {
        $0.posting = .transfer
        $0.dates = .transfer
        $0.reservation = .lines(.transferShipments)
        $0.planning = .transfer
        $0.traits = [.inNetwork, .handledInParts, .released, .handledByWarehouse]
        $0.record = .init(5741, "Transfer Line")
        $0.insteadOfNegative = "transfer the other way round"
      }
    case .productionOrder:
      .other("production order", "MO", .output, .inbound) {
        $0.posting = .production
        $0.dates = .due
        $0.reservation = .production
        $0.planning = .production
        $0.traits = [.inNetwork, .handledInParts, .withComponents, .changedByMessages]
        $0.record = .init(5406, "Prod. Order Line")
        $0.insteadOfNegative = "`undo` takes a posting back"
      }
    case .itemJournal:
      .other("item journal", "IJ", .positiveAdjustment, .byEntryType) {
        $0.traits = [.asksBeforeBreaking]
        $0.posting = .journal(.postedJournal)
      }
    case .purchaseQuote:
      .purchase("purchase quote", "PQ", .inbound) {
        $0.traits = [.released, .onlyPlanned, .quote]
        $0.orderKind = .purchaseOrder
      }
    case .purchaseBlanketOrder:
      .purchase("purchase blanket order", "PB", .inbound) {
        $0.traits = [.handledInParts, .released, .onlyPlanned]
        $0.orderKind = .purchaseOrder
      }
    case .purchaseInvoice:
      .purchase("purchase invoice", "PV", .inbound) {
        $0.posting = .invoice(.postedPurchaseInvoice)
        $0.traits = .released
        $0.invoicedKind = .purchaseReceipt
        $0.reversedKinds = [.returnShipment, .postedPurchaseCreditMemo]
      }
    case .purchaseCreditMemo:
      .purchase("purchase credit memo", "PM", .outbound) {
        $0.posting = .invoice(.postedPurchaseCreditMemo)
        $0.traits = .released
        $0.invoicedKind = .returnShipment
        $0.reversedKinds = [.purchaseReceipt, .postedPurchaseInvoice]
      }
    case .salesQuote:
      .sale("sales quote", "SQ", .outbound) {
        $0.traits = [.released, .onlyPlanned, .assemblesToOrder, .quote]
        $0.orderKind = .salesOrder
      }
    case .salesBlanketOrder:
      .sale("sales blanket order", "SB", .outbound) {
        $0.planning = .blanketSale
        $0.traits = [.handledInParts, .released, .onlyPlanned]
        $0.orderKind = .salesOrder
      }
    case .salesInvoice:
      .sale("sales invoice", "SV", .outbound) {
        $0.posting = .invoice(.postedSalesInvoice)
        $0.traits = [.released, .fromShipmentBin]
        $0.invoicedKind = .salesShipment
        $0.reversedKinds = [.returnReceipt, .postedSalesCreditMemo]
      }
    case .salesCreditMemo:
      .sale("sales credit memo", "SM", .inbound) {
        $0.posting = .invoice(.postedSalesCreditMemo)
        $0.traits = .released
        $0.invoicedKind = .returnReceipt
        $0.reversedKinds = [.salesShipment, .postedSalesInvoice]
      }
    case .assemblyOrder:
      .other("assembly order", "AO", .assemblyOutput, .inbound) {
        $0.posting = .assembly
        $0.dates = .due
        $0.reservation = .assembly
        $0.planning = .assembly
        $0.traits = [.inNetwork, .handledInParts, .released, .withComponents, .assembly]
        $0.record = .init(900, "Assembly Header")
        $0.componentRecord = .init(901, "Assembly Line")
        $0.componentName = "assembly component"
        $0.insteadOfNegative = "`undo` takes a posting back"
      }
    case .inventoryReceipt:
      .other("inventory receipt", "IR", .positiveAdjustment, .inbound) {
        $0.posting = .journal(.postedInventoryReceipt)
        $0.reservation = .inventoryDocument(.inventoryReceipts)
        $0.traits = [.handledInParts, .released, .inventoryOnly]
        $0.record = .init(5851, "Invt. Document Line")
        $0.insteadOfNegative = "an inventory shipment writes goods off"
      }
    case .inventoryShipment:
      .other("inventory shipment", "IS", .negativeAdjustment, .outbound) {
        $0.posting = .journal(.postedInventoryShipment)
        $0.reservation = .inventoryDocument(.inventoryShipments)
        $0.traits = [.handledInParts, .released, .inventoryOnly]
        $0.record = .init(5851, "Invt. Document Line")
        $0.insteadOfNegative = "an inventory receipt takes goods in"
      }
    case .reclassificationJournal:
      .other("reclassification journal", "RJ", .transfer, .byEntryType) {
        $0.traits = [.asksBeforeBreaking]
        $0.posting = .journal(.postedJournal)
      }
    case .countJournal:
      .other("physical inventory journal", "CJ", .positiveAdjustment, .byEntryType) {
        $0.posting = .count(.postedJournal)
      }
    case .countOrder:
      .other("physical inventory order", "CO", .positiveAdjustment, .byEntryType) {
        $0.posting = .count(.postedCount)
        $0.traits = [.handledInParts, .released]
        $0.record = .init(5876, "Phys. Invt. Order Line")
      }
    case .planningWorksheet:
      .other("planning worksheet", "PW", .purchase, .byEntryType) {
        $0.dates = .planning
        $0.planning = .worksheet
        $0.componentName = "planning component"
        $0.traits = .inNetwork
      }
    case .assemblyQuote:
      .other("assembly quote", "AQ", .assemblyOutput, .inbound) {
        $0.dates = .due
        $0.traits = [.handledInParts, .released, .withComponents, .assembly]
        $0.insteadOfNegative = "`undo` takes a posting back"
      }
    case .purchaseReceipt:
      .posted("purchase receipt", "PR", .vendor, 120, "Purch. Rcpt. Header", [.undoable, .receipt])
    case .postedPurchaseInvoice:
      .posted("posted purchase invoice", "PI", .vendor, 122, "Purch. Inv. Header", .invoice)
    case .returnShipment:
      .posted(
        "return shipment", "RS", .vendor, 6650, "Return Shipment Header", [.undoable, .shipment])
    case .postedPurchaseCreditMemo:
      .posted(
        "posted purchase credit memo", "PC", .vendor, 124, "Purch. Cr. Memo Hdr.", .invoice)
    case .salesShipment:
      .posted(
        "sales shipment", "SS", .customer, 110, "Sales Shipment Header", [.undoable, .shipment])
    case .postedSalesInvoice:
      .posted("posted sales invoice", "SI", .customer, 112, "Sales Invoice Header", .invoice)
    case .returnReceipt:
      .posted(
        "return receipt", "RR", .customer, 6660, "Return Receipt Header", [.undoable, .receipt])
    case .postedSalesCreditMemo:
      .posted("posted sales credit memo", "SC", .customer, 114, "Sales Cr.Memo Header", .invoice)
    case .transferShipment:
      .posted(
        "transfer shipment", "TS", nil, 5744, "Transfer Shipment Header", [.undoable, .shipment])
    case .transferReceipt:
      .posted("transfer receipt", "TR", nil, 5746, "Transfer Receipt Header", .receipt)
    case .postedProduction:
      .posted("posted production", "MP", nil, 5405, "Production Order", .withoutDocumentType)
    case .postedJournal:
      .posted(
        "posted journal", "JP", nil, 32, "Item Ledger Entry",
        [.withoutDocumentType, .namedByEntry])
    case .postedAssembly:
      .posted("posted assembly", "AP", nil, 910, "Posted Assembly Header", .namedByEntry)
    case .postedInventoryReceipt:
      .posted("posted inventory receipt", "IRP", nil, 5852, "Invt. Receipt Header")
    case .postedInventoryShipment:
      .posted("posted inventory shipment", "ISP", nil, 5854, "Invt. Shipment Header")
    case .postedCount:
      .posted("posted physical inventory", "CP", nil, 5879, "Pstd. Phys. Invt. Order Hdr")
    }
  }
}

/// The makers of rows: what the kinds of a family have in common.
extension DocumentKindRow {
  fileprivate typealias Fill = (inout DocumentKindRow) -> Void

  fileprivate static func purchase(
    _ name: String, _ initials: String, _ direction: Direction, _ fill: Fill
  ) -> DocumentKindRow {
    other(name, initials, .purchase, direction) {
      $0.party = .vendor
      $0.record = Record(39, "Purchase Line")
      fill(&$0)
    }
  }

  fileprivate static func sale(
    _ name: String, _ initials: String, _ direction: Direction, _ fill: Fill
  ) -> DocumentKindRow {
    other(name, initials, .sale, direction) {
      $0.party = .customer
      $0.record = Record(37, "Sales Line")
      fill(&$0)
    }
  }

  /// What is with no party.
  fileprivate static func other(
    _ name: String, _ initials: String, _ entryType: EntryType, _ direction: Direction,
    _ fill: Fill
  ) -> DocumentKindRow {
    var row = DocumentKindRow(name, initials)
    row.entryType = entryType
    row.direction = direction
    fill(&row)
    return row
  }

  fileprivate static func posted(
    _ name: String, _ initials: String, _ party: PartyKind?, _ tableNo: Int, _ record: String,
    _ traits: Traits = []
  ) -> DocumentKindRow {
    var row = DocumentKindRow(name, initials)
    row.party = party
    row.record = Record(tableNo, record)
    row.traits = traits.union(.posted)
    return row
  }
}
