/// A kind of record in which a number was found.
public struct FoundRecords: Hashable, Sendable {
  /// BC's table number, by which the kinds are sorted (T-220).
  public let tableNo: Int
  /// BC's name of the table, as the page shows it.
  public let name: String
  /// How many records of the table hold the number.
  public let count: Int
}

/// Every record, posted and open, that holds a number (T-220 to T-224).
public struct FindEntries: Sendable {
  /// All the numbers that a record must have; those left blank may be anything.
  public var key: TrackingKey
  /// Blank for every item.
  public var itemNo: ItemNo

  /// A number, of one item or of whichever.
  public init(_ key: TrackingKey, of itemNo: ItemNo = .blank) {
    self.key = key
    self.itemNo = itemNo
  }

  /// The records that hold the number, by table, in the order of BC (T-206).
  public func records(on model: borrowing Model) -> [FoundRecords] {
    var found = Found()
    model.trackedSKUs.forEach(carrying: key) { stock in
      guard itemNo.isBlank || model.trackedSKUs[stock].unit.itemNo == itemNo else { return }
      add(stock, to: &found, model)
    }
    addCards(to: &found, model)
    return found.sorted
  }

  private func add(_ stock: TrackedSKUID, to found: inout Found, _ model: borrowing Model) {
    model.itemLedgerEntries.ids(inChain: ItemLedgerEntry.Chain.stock, key: stock.raw).forEach {
      found.add(32, "Item Ledger Entry", Int($0.raw))
      addDocuments(of: $0, to: &found, model)
    }
    model.reservationEntries.ids(inList: ReservationEntry.List.stock, key: stock.raw).forEach {
      found.add(337, "Reservation Entry", Int($0.raw))
      addSource(model.reservationEntries[$0].source, to: &found, model)
    }
    // W-075: the warehouse knows the numbers that it tracks.
    model.warehouseEntries.ids(inChain: WarehouseEntry.Chain.stock, key: stock.raw).forEach {
      found.add(7312, "Warehouse Entry", Int($0.raw))
    }
  }

  /// T-222: the posted documents of an entry, and the invoices its value entries lead to.
  private func addDocuments(
    of id: RowID<ItemLedgerEntry>, to found: inout Found, _ model: borrowing Model
  ) {
    add(model.postedLines[model.itemLedgerEntries[id].posting].document, to: &found, model)
    for value in model.valueEntries.ids(inChain: 0, key: id.raw) {
      add(model.postedLines[model.valueEntries[value].postedLine].document, to: &found, model)
    }
  }

  private func add(
    _ id: RowID<PostedDocument>, to found: inout Found, _ model: borrowing Model
  ) {
    let document = model.postedDocuments[id]
    // A journal leaves no document; production goes by its order.
    guard document.kind != .postedJournal else { return }
    let row = document.kind == .postedProduction ? document.orderNo.raw : id.raw
    found.add(document.kind.record, row)
  }

  /// T-223: the open record that a reservation entry belongs to.
  private func addSource(
    _ source: SourceReference, to found: inout Found, _ model: borrowing Model
  ) {
    switch source.kind {
    case .line, .transferInbound:
      let line = model.lines[RowID(raw: source.row)]
      found.add(line.kind.record, source.row)
    case .component:
      let owner = model.lines[model.components[RowID(raw: source.row)].line]
      found.add(owner.kind.componentRecord, source.row)
    case .ledgerEntry: break
    }
  }

  /// T-221: the information cards of the number.
  private func addCards(to found: inout Found, _ model: borrowing Model) {
    for kind in NumberKind.allCases where key.number(kind) != 0 {
      for id in model.numberInformation.ids(inList: 0, key: key.number(kind)) {
        let card = model.numberInformation[id]
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

    mutating func add(_ record: DocumentKindRow.Record, _ row: Int32) {
      add(record.tableNo, record.name, Int(row))
    }

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
