/// The columns of a table that a person asks for first, in the order in which they would say them.
///
/// Text for people shows these; the others come by their names or with `columns all`. Formats for
/// programs, and expectations, have all columns. A table that is not listed shows all.
package enum FirstColumns {
  static let all: [(table: String, columns: String)] = [
    (
      "ledger",
      "entry posting-date type document item location serial lot package quantity remaining"
    ),
    ("lots", "item location lot package total reserved available expiration"),
    ("serials", "item location serial lot package total reserved available expiration"),
    ("packages", "item location package lot total reserved available expiration"),
    ("item-figures", "item location on-hand reserved available expiration"),
    ("documents", "kind document party location status posting-date"),
    (
      "lines",
      "document line kind item location unit quantity outstanding reserved ship-date expected-date"
    ),
    ("components", "document line component item location quantity-per expected remaining"),
    ("reservation-entries", "entry status item location quantity source serial lot package"),
    ("reservations", "entry status quantity demand supply item location"),
    ("links", "entry status quantity demand supply item location"),
    ("supply", "kind total reserved available"),
    ("demand", "kind total reserved available"),
    ("action-messages", "entry type quantity new-date source item location"),
    ("planning-lines", "line message accept item location quantity due-date ref-order"),
    ("reservation-worksheet", "batch line demand item location to-reserve outstanding accept"),
    ("tracking", "line serial lot package quantity to-handle to-invoice expiration available"),
    ("tracking-specifications", "entry source item serial lot package quantity invoiced"),
    ("journal-lines", "journal line type posting-date item location serial lot package quantity"),
    ("count-lines", "document line item location serial lot package expected recorded to-post"),
    ("posted-documents", "kind document order party location posting-date"),
    ("posted-lines", "document line kind item location quantity unit invoiced item-entry"),
    ("posted-tracking", "document line item serial lot package quantity expiration"),
    ("items", "item description unit tracking-code reserve costing"),
    ("tracking-codes", "code number description specific warehouse expiration-used"),
    ("series", "code start-date last last-used"),
    ("lot-cards", "item lot description blocked inventory expiration"),
    ("serial-cards", "item serial description blocked inventory expiration"),
    ("package-cards", "item package description blocked inventory expiration"),
    ("values", "entry item-entry type posting-date document item valued-quantity"),
    ("trace", "line level description item serial lot package quantity remaining party-name"),
    ("recall", "kind item serial lot package location party document date quantity balance"),
    ("messages", "severity code text"),
  ]

  private static let byTable = Dictionary(
    all.map { ($0.table, $0.columns.split(separator: " ").map(String.init)) },
    uniquingKeysWith: { first, _ in first })

  /// What stands in the list and is no table or no column of it.
  package static var strangers: [String] {
    byTable.flatMap { name, columns -> [String] in
      guard let table = QueryTables.all.first(where: { $0.name == name }) else { return [name] }
      return columns.filter { table.column($0) == nil }.map { "\(name) \($0)" }
    }.sorted()
  }

  /// Nil for a table that shows all.
  static func places(in table: QueryTable) -> [Int]? {
    byTable[table.name].map { names in names.compactMap { table.column($0) } }
  }
}
