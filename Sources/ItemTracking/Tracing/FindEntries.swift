/// A kind of record in which a number was found.
public struct FoundRecords: Hashable, Sendable {
  /// BC's table number, by which the kinds are sorted (T-220).
  public let tableNo: Int
  public let name: String
  public let count: Int
}

/// Every record, posted and open, that holds a number (T-220 to T-224).
public struct FindEntries: Sendable {
  public var key: TrackingKey
  /// Blank for every item.
  public var itemNo: ItemNo

  public init(_ key: TrackingKey, of itemNo: ItemNo = .blank) {
    self.key = key
    self.itemNo = itemNo
  }

  public func records(on tables: borrowing Tables) -> [FoundRecords] {
    var found = Found()
    var stocks: [StockKeyID] = []
    tables.stockKeys.forEach(carrying: key) { stock in
      if itemNo.isBlank || tables.stockKeys[stock].unit.itemNo == itemNo { stocks.append(stock) }
    }
    for stock in stocks {
      var id = tables.ledger.newest(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw)
      while !id.isNone {
        found.add(32, "Item Ledger Entry", Int(id.raw))
        addDocuments(of: id, to: &found, tables)
        id = tables.ledger.older(inChain: ItemLedgerEntry.Chain.stock, than: id)
      }
      for id in tables.reservationEntries.ids(
        inList: ReservationEntry.List.stock, key: stock.raw)
      {
        found.add(337, "Reservation Entry", Int(id.raw))
        addSource(tables.reservationEntries[id].source, to: &found, tables)
      }
    }
    addCards(to: &found, tables)
    return found.sorted
  }

  /// T-222: the posted documents of an entry, and the invoices its value entries lead to.
  private func addDocuments(
    of id: RowID<ItemLedgerEntry>, to found: inout Found, _ tables: borrowing Tables
  ) {
    add(tables.postedLines[tables.ledger[id].posting].document, to: &found, tables)
    for value in tables.values.ids(inChain: 0, key: id.raw) {
      add(tables.postedLines[tables.values[value].postedLine].document, to: &found, tables)
    }
  }

  private func add(
    _ id: RowID<PostedDocument>, to found: inout Found, _ tables: borrowing Tables
  ) {
    let document = tables.postedDocuments[id]
    switch document.kind {
    case .postedJournal: break
    case .postedProduction:
      found.add(5405, "Production Order", Int(document.orderNo.raw))
    default: found.add(document.kind.tableNo, document.kind.recordName, Int(id.raw))
    }
  }

  /// T-223: the open record that a reservation entry belongs to.
  private func addSource(
    _ source: SourceReference, to found: inout Found, _ tables: borrowing Tables
  ) {
    switch source.kind {
    case .line, .transferInbound:
      let line = tables.lines[RowID(raw: source.row)]
      let (number, name): (Int, String) =
        switch line.kind {
        case .salesOrder, .salesReturnOrder, .salesQuote, .salesBlanketOrder, .salesInvoice,
          .salesCreditMemo:
          (37, "Sales Line")
        case .purchaseOrder, .purchaseReturnOrder, .purchaseQuote, .purchaseBlanketOrder,
          .purchaseInvoice, .purchaseCreditMemo:
          (39, "Purchase Line")
        case .transferOrder: (5741, "Transfer Line")
        case .productionOrder: (5406, "Prod. Order Line")
        case .assemblyOrder: (900, "Assembly Header")
        case .inventoryReceipt, .inventoryShipment: (5851, "Invt. Document Line")
        case .countOrder: (5876, "Phys. Invt. Order Line")
        default: (83, "Item Journal Line")
        }
      found.add(number, name, Int(source.row))
    case .component:
      let owner = tables.lines[tables.components[RowID(raw: source.row)].line]
      if owner.kind == .assemblyOrder {
        found.add(901, "Assembly Line", Int(source.row))
      } else {
        found.add(5407, "Prod. Order Component", Int(source.row))
      }
    case .ledgerEntry: break
    }
  }

  /// T-221: the information cards of the number.
  private func addCards(to found: inout Found, _ tables: borrowing Tables) {
    for kind in NumberKind.allCases where key.number(kind) != 0 {
      for id in tables.cards.ids(inList: 0, key: key.number(kind)) {
        let card = tables.cards[id]
        guard card.kind == kind, itemNo.isBlank || card.itemNo == itemNo else { continue }
        switch kind {
        case .serial: found.add(6504, "Serial No. Information", Int(id.raw))
        case .lot: found.add(6505, "Lot No. Information", Int(id.raw))
        case .package: found.add(6515, "Package No. Information", Int(id.raw))
        }
      }
    }
  }

  /// Distinct records by table.
  private struct Found {
    private var records: [Int: (name: String, rows: Set<Int>)] = [:]

    mutating func add(_ tableNo: Int, _ name: String, _ row: Int) {
      records[tableNo, default: (name, [])].rows.insert(row)
    }

    var sorted: [FoundRecords] {
      records.sorted { $0.key < $1.key }.map {
        FoundRecords(tableNo: $0.key, name: $0.value.name, count: $0.value.rows.count)
      }
    }
  }
}

extension DocumentKind {
  /// BC's name of a posted document's table (T-213).
  public var recordName: String {
    switch self {
    case .purchaseReceipt: "Purch. Rcpt. Header"
    case .postedPurchaseInvoice: "Purch. Inv. Header"
    case .returnShipment: "Return Shipment Header"
    case .postedPurchaseCreditMemo: "Purch. Cr. Memo Hdr."
    case .salesShipment: "Sales Shipment Header"
    case .postedSalesInvoice: "Sales Invoice Header"
    case .returnReceipt: "Return Receipt Header"
    case .postedSalesCreditMemo: "Sales Cr.Memo Header"
    case .transferShipment: "Transfer Shipment Header"
    case .transferReceipt: "Transfer Receipt Header"
    case .postedAssembly: "Posted Assembly Header"
    case .postedInventoryReceipt: "Invt. Receipt Header"
    case .postedInventoryShipment: "Invt. Shipment Header"
    case .postedCount: "Pstd. Phys. Invt. Order Hdr"
    default: "Item Ledger Entry"
    }
  }
}
