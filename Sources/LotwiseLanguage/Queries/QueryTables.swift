import LotwiseReports

/// Every table that `show` and `expect` know.
package enum QueryTables {
  package static var names: [String] { all.map(\.name) }
  /// The names of the columns of all tables, each as often as it stands in one.
  package static var columnNames: [String] { all.flatMap { $0.columns.map(\.name) } }
  /// The columns of each table, as `TABLE.COLUMN`.
  package static var fullColumnNames: [String] {
    all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
  }

  static let all: [QueryTable] = [
    .ledger, .applications, .values, .relations, .valueRelations,
    .reservationEntries, .reservations, .links, .supply, .demand, .candidates,
    .actionMessages, .planningLines, .planningComponents, .stockkeeping,
    .untracked, .planSteps, .orderPlanning, .profile, .projection, .planningErrors, .forecast,
    .planningAssignments, .planningRuns, .routes, .reservationWorksheet,
    .reservationLog,
    .trackingSpecifications, .tracking,
    .trackingTotals, .trackingSums, .lots, .serials, .packages, .figures,
    .documents, .lines, .components, .journalLines, .countLines, .postedDocuments, .postedLines,
    .postedTracking,
    .items, .trackingCodes, .series, .units, .variants, .boms, .customers, .vendors, .locations,
    .zones, .bins, .binContents, .binNumbers, .putAwayTemplates, .warehouseEntries,
    .warehouseDocuments, .warehouseJournalLines, .warehouseTracking,
    .lotCards, .serialCards, .packageCards, .comments,
    .appendix, .expirations, .availability, .availabilityByLot,
    .trace, .find, .recall, .messages,
  ]

  static func named(_ name: String) -> QueryTable? {
    byName[name] ?? others[name] ?? byName[name.lowercased()] ?? others[name.lowercased()]
  }

  /// What people who know Business Central call the tables: taken, and told nowhere.
  private static let others: [String: QueryTable] = {
    let names: [(QueryTable, [String])] = [
      (.lots, ["inventory", "stock", "on-hand", "lot-numbers", "lot-nos", "on-hand-by-lot"]),
      (.serials, ["serial-numbers", "serial-nos"]), (.packages, ["package-numbers"]),
      (.ledger, ["ledger-entries", "item-ledger", "item-ledger-entries", "item-ledger-entry"]),
      (.values, ["value-entries"]),
      (.applications, ["application-entries", "item-application-entries"]),
      (.relations, ["item-entry-relations"]),
      (.documents, ["orders", "open-documents", "open-orders"]),
      (.lines, ["document-lines", "order-lines", "open-lines"]),
      (.tracking, ["item-tracking", "tracking-lines", "item-tracking-lines"]),
      (.trackingCodes, ["item-tracking-codes"]),
      (.trackingSpecifications, ["tracking-specification"]),
      (.reservations, ["reservation", "reserved"]),
      (.boms, ["bill-of-materials", "bom", "production-bom", "production-boms"]),
      (.lotCards, ["lot-information", "lot-no-information", "lot-no.-information"]),
      (.serialCards, ["serial-information", "serial-no-information", "serial-no.-information"]),
      (.packageCards, ["package-information", "package-no-information"]),
      (.figures, ["item-availability", "availability-of-items", "available-quantity"]),
      (.links, ["order-tracking", "order-tracking-entries"]),
      (.availabilityByLot, ["item-availability-by-lot", "item-availability-by-lot-no."]),
      (.items, ["item-list"]), (.customers, ["customer-list"]), (.vendors, ["vendor-list"]),
      (.units, ["units-of-measure", "item-units"]), (.series, ["number-series", "no-series"]),
      (.postedDocuments, ["posted", "posted-orders"]), (.warehouseEntries, ["warehouse-entry"]),
      (.binContents, ["bin-content"]),
      (.planningLines, ["planning-worksheet", "requisition-worksheet", "requisition-lines"]),
      (.stockkeeping, ["planning-parameters", "stockkeeping-units", "skus"]),
      (.projection, ["projected-inventory", "projected-available-balance"]),
    ]
    return Dictionary(
      names.flatMap { table, names in names.map { ($0, table) } },
      uniquingKeysWith: { first, _ in first })
  }()

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
