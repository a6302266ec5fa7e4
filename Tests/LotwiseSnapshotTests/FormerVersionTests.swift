import CSQLite
import Foundation
import ItemTracking
import LotwiseLanguage
import LotwiseSnapshot
import Testing

/// A file of the version before goods lay in bins is read; what it lacks is blank.
@Suite struct FormerVersionTests {
  private static let newTables = [
    "warehouse_setups", "zones", "bins", "bin_contents", "bin_numbers", "warehouse_entries",
    "put_away_templates", "warehouse_documents", "warehouse_journal_lines", "warehouse_tracking",
  ]

  @Test func `a file of version 2 is read, and goes on as it was`() throws {
    let scratch = Scratch()
    let path = scratch.file("a.lotdb")
    var session = Session()
    _ = session.perform(
      """
      item BOLT unit PCS
      item BIKE unit PCS
      bom of BIKE { 2 of BOLT }
      location EAST
      vendor V
      receive 7 of BOLT at EAST from V
      purchase order PO1 from V at EAST { 5 of BOLT }
      production order MO1 released at EAST { 3 of BIKE }
      """)
    try session.save(to: path)
    try change(path, toVersion2: true)
    var former = Session()

    try former.load(path)

    let rest = """
      post PO1 receive as PR1
      post MO1 consume 6 of line 1.1, output 3 of line 1
      show ledger
      show lines of MO1
      location WEST requires bins
      bin B1 at WEST
      adjust +2 of BOLT in bin B1 at WEST
      show bin contents
      """
    #expect(former.perform(rest).shown == session.perform(rest).shown)
    #expect(former.model.warehouseEntries.count == 1)
  }

  @Test func `a file of this version that lacks bins is damaged`() throws {
    let scratch = Scratch()
    let path = scratch.file("a.lotdb")
    var session = Session()
    _ = session.perform("item BOLT unit PCS ; receive 7 of BOLT")
    try session.save(to: path)
    try change(path, toVersion2: false)
    var loaded = Session()

    #expect(throws: StatementFailure.self) { try loaded.load(path) }
  }

  /// Takes away what version 3 added.
  private func change(_ path: String, toVersion2 isOlder: Bool) throws {
    var statements = Self.newTables.map { "DROP TABLE \($0)" }
    let names = Self.newTables.map { "'\($0)'" }.joined(separator: ", ")
    statements.append("DELETE FROM snapshot_tables WHERE name IN (\(names))")
    for column in ["origin", "bin", "to_bin"] {
      statements.append("ALTER TABLE lines DROP COLUMN \(column)")
    }
    statements.append("ALTER TABLE components DROP COLUMN bin")
    statements.append("UPDATE snapshot_tables SET checksum = NULL")
    if isOlder { statements.append("PRAGMA user_version = 2") }
    var database: OpaquePointer?
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    for statement in statements {
      let code = sqlite3_exec(database, statement, nil, nil, nil)
      #expect(code == SQLITE_OK, "\(statement): \(String(cString: sqlite3_errmsg(database)))")
    }
  }
}
