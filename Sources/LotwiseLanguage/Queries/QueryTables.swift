/// Every table that `show` and `expect` know.
package enum QueryTables {
  package static var names: [String] { all.map(\.name) }

  static let all: [QueryTable] = [
    .ledger, .applications, .values, .relations, .valueRelations,
    .reservationEntries, .reservations, .links, .supply, .demand, .candidates,
    .actionMessages, .planningLines, .planningComponents, .stockkeeping,
    .untracked, .planningErrors, .forecast, .routes, .reservationWorksheet,
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

  static func named(_ name: String) -> QueryTable? { byName[name] }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
