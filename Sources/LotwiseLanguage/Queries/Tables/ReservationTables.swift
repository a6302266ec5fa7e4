import ItemTracking
import LotwiseReports

extension QueryTable {
  static let reservationEntries = QueryTable(
    "reservation-entries", of: .record,
    "reservation entries: tracking and links not posted yet",
    columns: reservationColumns,
    details: [
      "positive", "source-type", "source-id", "source-ref", "transferred-from", "correction",
      "created", "disallow-cancellation", "untracked-surplus", "flexibility",
      "message-adjustment", "item-entry",
    ],
    narrowedBy: [.source], rows: { model, scope in model.reservationIDs(scope) })

  private static let reservationColumns: [[QueryColumn<RowID<ReservationEntry>>]] = [
    [
      .integer("entry") { Int($0.reservationEntries[$1].entryNo) },
      .flag("positive") { $0.reservationEntries[$1].isPositive },
      .text("status") { $0.reservationEntries[$1].status.name }.of(FixedValues.reservationStatuses),
    ],
    .sku { $0.trackedSKUs[$0.reservationEntries[$1].stock].unit },
    [
      .quantity("quantity") { $0.reservationEntries[$1].quantity },
      .quantity("quantity-unit") { $0.unitQuantity(of: $1) },
      .quantity("qty-per-unit") { $0.quantityPerUnit(of: $0.reservationEntries[$1].source) },
      .source("source") { $0.reservationEntries[$1].source },
      .text("source-type") { $0.sourceType($0.reservationEntries[$1].source) },
      .document("source-id") { $0.sourceDocument($0.reservationEntries[$1].source) },
      .number("source-ref") { $0.sourceLine($0.reservationEntries[$1].source) },
      .entry("item-entry") { $0.reservationEntries[$1].source.ledgerEntry ?? .none },
      .date("expected-date") { $0.reservationEntries[$1].expectedDate },
      .date("ship-date") { $0.reservationEntries[$1].shipmentDate },
    ],
    .key { $0.trackedSKUs[$0.reservationEntries[$1].stock].tracking },
    .key("new") { $0.reservationEntries[$1].newTracking },
    [
      .date("new-expiration") { $0.reservationEntries[$1].newExpirationDate },
      .date("expiration") { $0.reservationEntries[$1].expirationDate },
      .date("warranty") { $0.reservationEntries[$1].warrantyDate },
      .quantity("to-handle") { $0.reservationEntries[$1].quantityToHandle },
      .quantity("to-invoice") { $0.reservationEntries[$1].quantityToInvoice },
      .text("binding") {
        $0.reservationEntries[$1].flags.contains(.orderToOrder) ? "order to order" : ""
      },
      .integer("transferred-from") { Int($0.reservationEntries[$1].transferredFrom) },
      .entry("applies-to") { $0.reservationEntries[$1].appliesTo },
      .entry("applies-from") { $0.reservationEntries[$1].appliesFrom },
      .text("item-tracking") { $0.itemTracking(of: $0.reservationEntries[$1].stock) },
      .flag("correction") { $0.reservationEntries[$1].flags.contains(.correction) },
      .description("description") { $0.reservationEntries[$1].description },
      .date("created") { $0.reservationEntries[$1].createdOn },
      .flag("disallow-cancellation") { $0.reservationEntries[$1].flags.contains(.locked) },
      .flag("untracked-surplus") { $0.reservationEntries[$1].flags.contains(.untrackedSurplus) },
      .text("flexibility") {
        $0.reservationEntries[$1].flags.contains(.inflexible) ? "none" : "unlimited"
      },
      .quantity("message-adjustment") {
        $0.messageAdjustment(of: $0.reservationEntries[$1].entryNo)
      },
    ],
  ]

  static let reservations = QueryTable(
    "reservations", of: .record, "reservations: demand and supply bound to each other",
    columns: linkColumns,
    narrowedBy: [.source],
    rows: { model, scope in model.links(scope).filter { $0.status == .reservation } })

  static let links = QueryTable(
    "links", of: .record, "reservation entries joined by their number: demand beside supply",
    columns: linkColumns, narrowedBy: [.source], rows: { model, scope in model.links(scope) })

  private static let linkColumns: [[QueryColumn<Link>]] = [
    [
      .integer("entry") { Int($0.reservationEntries[$1.any].entryNo) },
      .text("status") { _, link in link.status.name }.of(FixedValues.reservationStatuses),
      .quantity("quantity") { $0.reservationEntries[$1.any].quantity.magnitude },
      .init("demand", .code) { $0.side($1.demand) },
      .code("demand-serial") { $0.sideKey($1.demand).serialNo },
      .code("demand-lot") { $0.sideKey($1.demand).lotNo },
      .code("demand-package") { $0.sideKey($1.demand).packageNo },
      .init("supply", .code) { $0.side($1.supply) },
      .code("supply-serial") { $0.sideKey($1.supply).serialNo },
      .code("supply-lot") { $0.sideKey($1.supply).lotNo },
      .code("supply-package") { $0.sideKey($1.supply).packageNo },
    ],
    .sku { $0.trackedSKUs[$0.reservationEntries[$1.any].stock].unit },
    [
      .date("expected-date") {
        $1.supply.isNone ? .blank : $0.reservationEntries[$1.supply].expectedDate
      },
      .date("ship-date") {
        $1.demand.isNone ? .blank : $0.reservationEntries[$1.demand].shipmentDate
      },
      .text("binding") {
        $0.reservationEntries[$1.any].flags.contains(.orderToOrder) ? "order to order" : ""
      },
      .number("transferred-from") { $0.reservationEntries[$1.any].transferredFrom },
      // told by the rows' numbers, kept nowhere.
      .text("specific") {
        guard !$1.supply.isNone, !$1.demand.isNone else { return "" }
        if $0.sideKey($1.supply).isBlank { return "untracked" }
        return $0.sideKey($1.demand).isBlank ? "no" : "yes"
      },
    ],
  ]

  /// The rows of one entry number; a side that is not there is none.
  fileprivate struct Link: Sendable {
    var status: ReservationStatus
    var demand: RowID<ReservationEntry>
    var supply: RowID<ReservationEntry>
    /// The row that shows what both share; a pair is named by its supply.
    var any: RowID<ReservationEntry> { supply.isNone ? demand : supply }
  }
}

extension Model {
  /// Which kinds of number goods carry, derived from the numbers themselves (T-101).
  func itemTracking(of stock: TrackedSKUID) -> String {
    let key = trackedSKUs[stock].tracking
    var kinds: [String] = []
    if !key.lotNo.isBlank { kinds.append("lot") }
    if !key.serialNo.isBlank { kinds.append("serial") }
    if !key.packageNo.isBlank { kinds.append("package") }
    return kinds.isEmpty ? "none" : kinds.joined(separator: " and ")
  }

  /// The reservation entries of a scope, by entry number, demand first.
  func reservationIDs(_ scope: QueryScope) -> [RowID<ReservationEntry>] {
    var ids: [RowID<ReservationEntry>] = []
    if case .reservation(let number) = scope.reference, let demand = reservation(number) {
      ids = narrowed(
        [demand, reservationEntries[demand].partner], scope, in: reservationEntries)
    } else if case .reservation(let number) = scope.reference {
      reservationEntries.forEach { id, row in if row.entryNo == number { ids.append(id) } }
      ids = narrowed(ids, scope, in: reservationEntries)
    } else if let sources = scope.sources {
      for source in sources { ids += entries(of: source) }
      ids = narrowed(ids, scope, in: reservationEntries)
    } else {
      ids = self.ids(scope, in: reservationEntries)
    }
    return ids.sorted {
      let first = reservationEntries[$0]
      let second = reservationEntries[$1]
      if first.entryNo != second.entryNo { return first.entryNo < second.entryNo }
      return !first.isPositive && second.isPositive
    }
  }

  fileprivate func links(_ scope: QueryScope) -> [QueryTable.Link] {
    // Rows that order tracking left behind share a number without being partners (P-004).
    var seen: Set<Int32> = []
    return reservationIDs(scope).compactMap { id in
      let entry = reservationEntries[id]
      guard entry.partner.isNone || !seen.contains(entry.partner.raw) else { return nil }
      seen.insert(id.raw)
      return QueryTable.Link(
        status: entry.status, demand: entry.isPositive ? entry.partner : id,
        supply: entry.isPositive ? id : entry.partner)
    }
  }

  /// The reservations made after an entry number, as a table value.
  func reservationsTable(after last: Int32) -> ReportTable {
    let table = QueryTable.reservations
    let rows = table.read(self, QueryScope(), Array(table.columns.indices)).filter { cells in
      guard case .integer(let number) = cells[0] else { return false }
      return number > Int(last)
    }
    return ReportTable(name: table.name, columns: table.columns, rows: rows)
  }

  fileprivate func side(_ id: RowID<ReservationEntry>) -> TableCell {
    id.isNone ? .blank : cell(reservationEntries[id].source)
  }

  fileprivate func sideKey(_ id: RowID<ReservationEntry>) -> TrackingKey {
    id.isNone ? .none : trackedSKUs[reservationEntries[id].stock].tracking
  }

  func sourceType(_ source: SourceReference) -> String {
    if source.ledgerEntry != nil { return "item ledger entry" }
    if let component = source.component {
      return lines[components[component].line].kind.componentName
    }
    return source.line.map { lines[$0].kind.name } ?? ""
  }

  func sourceLineID(_ source: SourceReference) -> RowID<DocumentLine>? {
    source.line ?? source.component.map { components[$0].line }
  }

  func sourceDocument(_ source: SourceReference) -> DocumentNo {
    sourceLineID(source).map { documents[lines[$0].document].no } ?? .blank
  }

  func sourceLine(_ source: SourceReference) -> Int32 {
    sourceLineID(source).map { lines[$0].lineNo } ?? 0
  }
}
