import ItemTracking

/// What a snapshot is made of, as SQL: one readable table a domain table, and a few beside them.
///
/// Names and enumerations are text, dates ISO text, quantities plain decimals, flags sets of bits;
/// a row is named by its `id`, its place plus one, and a blank value is NULL.
enum SnapshotFormat {
  /// `LotW`, in the header of the file.
  static let applicationID: Int32 = 0x4C6F_7457
  static let version: Int64 = 3
  /// The first version that is read; none before it was released.
  static let oldest: Int64 = 2
  /// How many rows one INSERT carries.
  static let batch = 40

  static let contents = "snapshot_tables"
  static let trackedSKUs = "stock_keys"
  static let freePlaces = "free_places"
  static let listOrders = "list_orders"

  /// Those beside the tables of the model.
  static let ownTables = [contents, trackedSKUs, freePlaces, listOrders]

  static let stockColumns = ["item", "variant", "location", "serial", "lot", "package"]

  /// A name of the language as a name of SQL: `posting-date` becomes `posting_date`.
  static func name(_ name: String) -> String {
    String(name.map { $0 == "-" ? "_" : $0 })
  }

  static func quoted(_ name: String) -> String { "\"\(Self.name(name))\"" }

  static func schema(_ layouts: [TableLayout]) -> String {
    var sql = """
      CREATE TABLE \(contents)(
        name TEXT PRIMARY KEY, row_count INTEGER NOT NULL, free_count INTEGER NOT NULL,
        checksum INTEGER);
      CREATE TABLE \(trackedSKUs)(id INTEGER PRIMARY KEY, \(declared(stockColumns)));
      CREATE TABLE \(freePlaces)(id INTEGER PRIMARY KEY, table_name TEXT, place INTEGER);
      CREATE TABLE \(listOrders)(
        id INTEGER PRIMARY KEY, table_name TEXT, list INTEGER, position INTEGER, row INTEGER);

      """
    for layout in layouts {
      let columns = layout.columns.map { "\(quoted($0.name)) \(type(of: $0))" }
      sql += "CREATE TABLE \(quoted(layout.name))(id INTEGER PRIMARY KEY"
      sql += columns.map { ", \($0)" }.joined() + ");\n"
    }
    return sql
  }

  private static func declared(_ columns: [String]) -> String {
    columns.map { "\"\($0)\" TEXT" }.joined(separator: ", ")
  }

  private static func type(of column: TableLayout.Column) -> String {
    switch column.kind {
    case .name, .documentNo, .date: "TEXT"
    case .quantity: "NUMERIC"
    case .row, .stockKey, .stockKeyIfAny: "INTEGER"
    case .number: if case .cases = column.meaning { "TEXT" } else { "INTEGER" }
    }
  }

  /// An INSERT of so many rows.
  static func insert(_ table: String, _ columns: [String], rows: Int) -> String {
    let names = (["id"] + columns).map { quoted($0) }.joined(separator: ", ")
    let row = "(" + String(repeating: "?,", count: columns.count) + "?)"
    let values = Array(repeating: row, count: rows).joined(separator: ",")
    return "INSERT INTO \(quoted(table))(\(names)) VALUES \(values)"
  }

  /// Of columns that an older file lacks NULL is read.
  static func select(
    _ table: String, _ columns: [String], _ found: Set<String>? = nil
  ) -> String {
    let names = (["id"] + columns).map { column in
      found?.contains(name(column)) ?? true ? quoted(column) : "NULL"
    }.joined(separator: ", ")
    return "SELECT \(names) FROM \(quoted(table)) ORDER BY id"
  }
}
