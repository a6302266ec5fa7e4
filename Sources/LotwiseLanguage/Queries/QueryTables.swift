/// Every table that `show` and `expect` know.
enum QueryTables {
  static let all: [QueryTable] = [
    .ledger, .applications, .values, .reservationEntries, .reservations, .tracking,
    .trackingSpecifications, .lots, .documents, .lines, .components, .postedLines, .figures,
  ]

  static func named(_ name: String) -> QueryTable? { all.first { $0.name == name } }
}
